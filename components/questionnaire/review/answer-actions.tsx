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
import type { AnswerEvent } from '@/lib/core/questionnaire/review/review-view'
import { AnswerHistory } from './answer-history'
import type { ReviewAnswerProps } from './review-answer-props'

/**
 * What can be done with an institution's answer: validate it, return it with a note, look at its
 * history.
 */
export function AnswerActions({ context, answer, name }: ReviewAnswerProps) {
  const t = useTranslations('review')
  const router = useRouter()
  const [returning, setReturning] = useState(false)
  const [events, setEvents] = useState<AnswerEvent[] | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const { history, validate, giveBack } = callsOf(context.assessmentId, answer)
  const run = async (change: () => Promise<unknown>) => {
    if (await submit(change)) router.refresh()
  }
  const showHistory = () => submit(async () => setEvents((await history()).items))
  const isSubmitted = context.editable && answer.status === 'submitted'
  const mayReturn = isSubmitted || (context.editable && answer.status === 'validated')
  return (
    <div className="grid gap-2">
      {isSubmitted && answer.mine && <p className="text-muted text-sm">{t('mine')}</p>}
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {isSubmitted && !answer.mine && (
          <Button
            look="secondary"
            disabled={busy}
            aria-label={`${t('validate')}: ${name}`}
            onClick={() => void run(validate)}
          >
            {t('validate')}
          </Button>
        )}
        {mayReturn && (
          <Button
            look="quiet"
            aria-expanded={returning}
            aria-label={`${t('return')}: ${name}`}
            onClick={() => setReturning(!returning)}
          >
            {t('return')}
          </Button>
        )}
        <Button
          look="quiet"
          disabled={busy}
          aria-expanded={events !== null}
          aria-label={`${t('history')}: ${name}`}
          onClick={() => (events ? setEvents(null) : void showHistory())}
        >
          {t('history')}
        </Button>
      </div>
      <Refusal refusal={refusal} errors={errors} />
      {mayReturn && returning && (
        <ReturnForm
          id={answer.id}
          busy={busy}
          error={errors.note}
          onReturn={(note) => run(() => giveBack(note))}
        />
      )}
      {events && (
        <AnswerHistory
          events={events}
          titleOf={(id) => context.documents[id] ?? t('documentGone')}
        />
      )}
    </div>
  )
}

function callsOf(assessmentId: string, { id, version }: { id: string; version: number }) {
  const params = { assessmentId, answerId: id }
  const answer = '/assessments/{assessmentId}/questionnaire/answers/{answerId}'
  return {
    history: () => api(`GET ${answer}/history`)({ params }),
    validate: () => api(`POST ${answer}/validate`)({ params, body: { version } }),
    giveBack: (note: string) => api(`POST ${answer}/return`)({ params, body: { version, note } }),
  }
}

function ReturnForm({
  id,
  busy,
  error,
  onReturn,
}: {
  id: string
  busy: boolean
  error: string | undefined
  onReturn: (note: string) => Promise<void>
}) {
  const t = useTranslations('review')
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void onReturn(textOf(new FormData(event.currentTarget), `note-${id}`))
      }}
    >
      <PlainText
        id={`note-${id}`}
        label={t('returnNote')}
        required
        maxLength={2000}
        error={error}
      />
      <div>
        <Button type="submit" disabled={busy}>
          {t('returnNow')}
        </Button>
      </div>
    </form>
  )
}
