'use client'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { ReviewAnswer } from '@/lib/core/questionnaire/review-view'
import { PlainText } from '../../forms/plain-input'
import { Refusal } from '../../forms/refusal'
import { Button } from '../../ui/button'
import { StatusMark } from '../../ui/status-mark'
import { ContentWords } from '../part-words'
import { AnswerHistory } from './answer-history'
import type { ReviewContext } from './question-card'

interface Props {
  context: ReviewContext
  answer: ReviewAnswer
  /** Question and place, for those who hear a button out of its place. */
  name: string
}

const looks: Record<string, string> = { draft: 'not-started', submitted: 'in-review', returned: 'returned', validated: 'completed' }

/** What one institution says, with what it stands on, and what the lead body can do with it. */
export function InstitutionAnswer({ context, answer, name }: Props) {
  const t = useTranslations('review')
  const format = useFormatter()
  const { question, documents } = context
  const titleOf = (id: string) => documents[id] ?? t('documentGone')
  return (
    <div className="grid content-start gap-2 rounded border border-line p-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="font-semibold">{answer.institution}</p>
        <StatusMark status={looks[answer.status] ?? 'not-started'} label={t(`status-${answer.status}`)} />
      </div>
      <div className="text-lg">
        <ContentWords part="answer" content={answer} titleOf={titleOf} />
      </div>
      {answer.comment && <p className="whitespace-pre-wrap">{t('comment', { text: answer.comment })}</p>}
      {answer.confidence && <p className="text-sm">{t(`confidence-${answer.confidence}`)}</p>}
      {answer.evidence.length > 0 && (
        <div className="text-sm">
          <p className="font-semibold">{t('evidence')}</p>
          <ContentWords part="evidence" content={answer.evidence} titleOf={titleOf} />
        </div>
      )}
      {answer.questionVersion < question.version && (
        <p className="text-sm text-warn">{t('otherVersion', { answered: answer.questionVersion, now: question.version })}</p>
      )}
      {answer.status === 'returned' && answer.reviewNote && <p className="text-sm">{t('returnedBecause', { note: answer.reviewNote })}</p>}
      <p className="text-muted text-sm">
        {t('by', { name: answer.updatedBy ?? t('system'), at: format.dateTime(new Date(answer.updatedAt), { dateStyle: 'medium', timeStyle: 'short' }) })}
      </p>
      <Decide context={context} answer={answer} name={`${name}, ${answer.institution}`} />
      <AnswerHistory path={context.path} answerId={answer.id} titleOf={titleOf} name={`${name}, ${answer.institution}`} />
    </div>
  )
}

function Decide({ context: { path, editable }, answer, name }: Props) {
  const t = useTranslations('review')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const address = `${path}/answers/${answer.id}`
  const run = async (change: () => Promise<unknown>) => {
    if (await submit(change)) router.refresh()
  }
  const mayReturn = answer.status === 'submitted' || answer.status === 'validated'
  if (!editable || !mayReturn) return null
  return (
    <div className="grid gap-2">
      {answer.status === 'submitted' && answer.mine && <p className="text-muted text-sm">{t('mine')}</p>}
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {answer.status === 'submitted' && !answer.mine && (
          <Button
            look="secondary"
            disabled={busy}
            aria-label={`${t('validate')}: ${name}`}
            onClick={() => void run(() => api(`${address}/validate`, { method: 'POST', body: { version: answer.version } }))}
          >
            {t('validate')}
          </Button>
        )}
        <Button look="quiet" aria-expanded={open} aria-label={`${t('return')}: ${name}`} onClick={() => setOpen(!open)}>
          {t('return')}
        </Button>
      </div>
      <Refusal refusal={refusal} errors={errors} />
      {open && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            const note = textOf(new FormData(event.currentTarget), `note-${answer.id}`)
            void run(() => api(`${address}/return`, { method: 'POST', body: { version: answer.version, note } }))
          }}
        >
          <PlainText id={`note-${answer.id}`} label={t('returnNote')} required maxLength={2000} error={errors.note} />
          <div>
            <Button type="submit" disabled={busy}>
              {t('returnNow')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
