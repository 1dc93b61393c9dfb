'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/forms/plain-input'
import { ActLine } from '@/components/save/act-line'
import { Button } from '@/components/ui/button'
import { useAct, useIsBegun } from '@/lib/client/form/use-act'
import { saveRequestAt } from '@/lib/client/save/save-request'
import { useTell } from '@/lib/client/use-tell'
import { fillPath } from '@/lib/core/contract/fill-address'
import { AdoptEstimate } from '@/lib/core/coverage/estimate/adoption'
import { fieldErrorsOf } from '@/lib/core/field-errors'

const operation = 'PUT /assessments/{assessmentId}/coverage/adoptions/{estimateId}'

interface Props {
  assessmentId: string
  estimateId: string
  /** Version of the cell's adoption as shown; 0 when none is adopted. */
  version: number
  /** The figure, to tell the buttons of several alternatives apart. */
  about: string
}

/** Adopts one of the alternatives, with the reason why. */
export function AdoptForm(props: Props) {
  const t = useTranslations('workbench')
  const [isOpen, setIsOpen] = useState(false)
  const { assessmentId, estimateId } = props
  const place = fillPath(operation, { params: { assessmentId, estimateId } })
  const isBegun = useIsBegun(place, 'reason')
  if (isOpen || isBegun)
    return <ReasonForm {...props} place={place} onClose={() => setIsOpen(false)} />
  return (
    <Button
      look="secondary"
      aria-label={`${t('adopt')}: ${props.about}`}
      onClick={() => setIsOpen(true)}
    >
      {t('adopt')}
    </Button>
  )
}

function ReasonForm({
  estimateId,
  version,
  about,
  place,
  onClose,
}: Props & { place: string; onClose: () => void }) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const tell = useTell()
  const [missing, setMissing] = useState<string | undefined>()
  const { act, snapshot } = useAct<string>(
    {
      ...{ place, part: 'reason', version, start: '', words: (reason) => reason },
      ...{ title: t('title'), label: `${t('adopt')}: ${about}` },
    },
    () => {
      onClose()
      router.refresh()
    },
  )
  const adopt = () => {
    const parsed = AdoptEstimate.safeParse({ reason: snapshot.entry.trim(), version })
    const [problem] = parsed.success ? [] : fieldErrorsOf(parsed.error)
    setMissing(problem && tell(problem))
    if (!parsed.success) return
    act.press(saveRequestAt(operation, place, parsed.data), version)
  }
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        adopt()
      }}
    >
      <fieldset disabled={snapshot.isUnderWay} className="grid gap-3">
        <PlainText
          id={`reason-${estimateId}`}
          label={t('adoptReason')}
          help={t('adoptReasonHelp')}
          error={missing}
          value={snapshot.entry}
          onChange={({ target }) => act.set(target.value)}
          required
          autoFocus
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('adoptThis')}</Button>
          <Button
            look="quiet"
            onClick={() => {
              act.discard()
              onClose()
            }}
          >
            {t('cancel')}
          </Button>
        </div>
      </fieldset>
      <ActLine place={place} snapshot={snapshot} />
    </form>
  )
}
