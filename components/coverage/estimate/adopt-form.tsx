'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { useTell } from '@/lib/client/use-tell'
import { AdoptEstimate } from '@/lib/core/coverage/estimate/adoption'
import { fieldErrorsOf } from '@/lib/core/field-errors'

interface Props {
  assessmentId: string
  estimateId: string
  /** Version of the cell's adoption as shown; 0 when none is adopted. */
  version: number
  /** The figure, to tell the buttons of several alternatives apart. */
  about: string
}

/** Adopts one of the alternatives, with the reason why. */
export function AdoptForm({ assessmentId, estimateId, version, about }: Props) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const tell = useTell()
  const [missing, setMissing] = useState<string | undefined>()
  const { busy, refusal, errors, submit } = useSubmit()
  const adopt = async (form: FormData) => {
    const parsed = AdoptEstimate.safeParse({
      reason: textOf(form, `reason-${estimateId}`),
      version,
    })
    const [problem] = parsed.success ? [] : fieldErrorsOf(parsed.error)
    setMissing(problem && tell(problem))
    if (!parsed.success) return
    const good = await submit(() =>
      api('PUT /assessments/{assessmentId}/coverage/adoptions/{estimateId}')({
        params: { assessmentId, estimateId },
        body: parsed.data,
      }),
    )
    if (good) {
      setOpen(false)
      router.refresh()
    }
  }
  if (!open)
    return (
      <Button look="secondary" aria-label={`${t('adopt')}: ${about}`} onClick={() => setOpen(true)}>
        {t('adopt')}
      </Button>
    )
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void adopt(new FormData(event.currentTarget))
      }}
    >
      <Refusal refusal={refusal} errors={errors} />
      <PlainText
        id={`reason-${estimateId}`}
        label={t('adoptReason')}
        help={t('adoptReasonHelp')}
        error={missing}
        required
        autoFocus
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {t('adoptThis')}
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
