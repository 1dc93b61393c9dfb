'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'

interface Outcome {
  validated: string[]
  unsettled: number
  own: number
}

/** Validates at once what nobody contradicts in a section, and says what was left. */
export function ValidateAll({
  assessmentId,
  section,
  submitted,
}: {
  assessmentId: string
  section: string
  submitted: number
}) {
  const t = useTranslations('review')
  const router = useRouter()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = () =>
    submit(async () => {
      setOutcome(
        await api('POST /assessments/{assessmentId}/questionnaire/validations')({
          params: { assessmentId },
          body: { section },
        }),
      )
      router.refresh()
    })
  return (
    <div className="grid gap-2">
      {submitted > 0 && (
        <div>
          <Button look="secondary" disabled={busy} onClick={() => void send()}>
            {t('validateAll', { count: submitted })}
          </Button>
        </div>
      )}
      <p role="status">
        {outcome && t('validatedAll', { count: outcome.validated.length })}
        {outcome && outcome.unsettled > 0 && ` ${t('leftUnsettled', { count: outcome.unsettled })}`}
        {outcome && outcome.own > 0 && ` ${t('leftOwn', { count: outcome.own })}`}
      </p>
      <Refusal refusal={refusal} errors={errors} />
    </div>
  )
}
