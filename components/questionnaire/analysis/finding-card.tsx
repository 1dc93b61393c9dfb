'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { instanceParts } from '@/lib/core/questionnaire/instrument'

export interface Finding {
  key: string
  kind: 'strength' | 'weakness' | 'gap' | 'good-practice'
  statement: string
  proposed: string
  challenges: string[]
  populationId: string | null
  instances: string[]
  state: 'open' | 'accepted' | 'rejected'
  changed: boolean
  note: string
  version: number
  decidedBy: string
  decidedAt: string | null
}

interface Props {
  finding: Finding
  /** Address of findings below /api/v1. */
  assessmentId: string
  population: string | null
  editable: boolean
}

/** One draft finding and what to do with it. */
export function FindingCard({ finding, assessmentId, population, editable }: Props) {
  const t = useTranslations('analysis')
  const format = useFormatter()
  const {
    key,
    kind,
    statement,
    proposed,
    challenges,
    instances,
    state,
    changed,
    note,
    decidedBy,
    decidedAt,
  } = finding
  const questions = [...new Set(instances.map((instance) => instanceParts(instance).question))]
  return (
    <li className="grid gap-2 border-line border-t pt-4">
      <p className="text-muted text-sm">
        <span className="font-semibold text-ink">{t(kind === 'gap' ? 'gapKind' : kind)}</span> ·{' '}
        {population ?? t('wholeCountry')}
        {challenges.length > 0 && ` · ${challenges.join(', ')}`}
      </p>
      <p id={`finding-${key}`}>{statement}</p>
      <p className="text-muted text-sm">{t('restsOn', { questions: questions.join(', ') })}</p>
      {state !== 'open' && (
        <p className="text-sm">
          <span className="font-semibold">
            {t('decided', {
              state: t(state),
              by: decidedBy,
              at: decidedAt ? format.dateTime(new Date(decidedAt), { dateStyle: 'medium' }) : '',
            })}
          </span>
          {note && ` · ${t('note', { note })}`}
        </p>
      )}
      {changed && (
        <Alert tone="warn">
          {proposed ? t('changedNote', { statement: proposed }) : t('goneNote')}
        </Alert>
      )}
      {editable && <Decision finding={finding} assessmentId={assessmentId} />}
    </li>
  )
}

function Decision({ finding, assessmentId }: Pick<Props, 'finding' | 'assessmentId'>) {
  const t = useTranslations('analysis')
  const router = useRouter()
  const { busy, refusal, errors, submit } = useSubmit()
  const [open, setOpen] = useState<'statement' | 'why' | null>(null)
  const { key, version, state, proposed, changed } = finding
  const send = async (change: () => Promise<unknown>) => {
    const good = await submit(change)
    if (!good) return
    setOpen(null)
    router.refresh()
  }
  const decide = (decision: FindingDecision) =>
    send(() =>
      api('POST /assessments/{assessmentId}/questionnaire/findings/decisions')({
        params: { assessmentId },
        body: { key, version, ...decision },
      }),
    )
  const reopen = () =>
    send(() =>
      api('POST /assessments/{assessmentId}/questionnaire/findings/reopenings')({
        params: { assessmentId },
        body: { key, version },
      }),
    )
  const mayDecide = proposed !== '' && (state === 'open' || changed)
  return (
    <div className="grid gap-3">
      <Refusal refusal={refusal} errors={errors} />
      <div className="flex flex-wrap gap-3">
        {mayDecide && (
          <>
            <Button
              look="secondary"
              disabled={busy}
              aria-describedby={`finding-${key}`}
              onClick={() => void decide({ decision: 'accepted' })}
            >
              {t(changed ? 'decideAgain' : 'accept')}
            </Button>
            <Button
              look="quiet"
              aria-describedby={`finding-${key}`}
              aria-expanded={open === 'statement'}
              onClick={() => setOpen('statement')}
            >
              {t('acceptOther')}
            </Button>
            <Button
              look="quiet"
              aria-describedby={`finding-${key}`}
              aria-expanded={open === 'why'}
              onClick={() => setOpen('why')}
            >
              {t('reject')}
            </Button>
          </>
        )}
        {state !== 'open' && (
          <Button
            look="quiet"
            disabled={busy}
            aria-describedby={`finding-${key}`}
            onClick={() => void reopen()}
          >
            {t('reopen')}
          </Button>
        )}
      </div>
      {open && (
        <WordsForm
          key={open}
          open={open}
          finding={finding}
          busy={busy}
          error={errors[open === 'why' ? 'note' : 'statement']}
          onCancel={() => setOpen(null)}
          onSend={(body) => void decide(body)}
        />
      )}
    </div>
  )
}

type FindingDecision =
  | { decision: 'accepted'; statement?: string }
  | { decision: 'rejected'; note: string }

interface WordsProps {
  open: 'statement' | 'why'
  finding: Finding
  busy: boolean
  error: string | undefined
  onCancel: () => void
  onSend: (decision: FindingDecision) => void
}

function WordsForm({ open, finding, busy, error, onCancel, onSend }: WordsProps) {
  const t = useTranslations('analysis')
  const id = `${open}-${finding.key}`
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const words = textOf(new FormData(event.currentTarget), id)
        onSend(
          open === 'why'
            ? { decision: 'rejected', note: words }
            : { decision: 'accepted', statement: words },
        )
      }}
    >
      <PlainText
        id={id}
        label={t(open)}
        defaultValue={open === 'why' ? '' : finding.proposed}
        error={error}
        required
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {t(open === 'why' ? 'rejectNow' : 'save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
