'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/lib/client/api'
import { useSubmit } from '@/lib/client/use-submit'
import { type AnswerPart, answerParts } from '@/lib/core/questionnaire/answer'
import type { AnswerEvent } from '@/lib/core/questionnaire/review-view'
import { Refusal } from '../../forms/refusal'
import { Button } from '../../ui/button'
import { ContentWords } from '../part-words'

interface Props {
  path: string
  answerId: string
  titleOf: (documentId: string) => string
  name: string
}

/** All that happened to an answer, fetched when somebody asks. */
export function AnswerHistory({ path, answerId, titleOf, name }: Props) {
  const t = useTranslations('review')
  const format = useFormatter()
  const [events, setEvents] = useState<AnswerEvent[] | null>(null)
  const { busy, refusal, errors, submit } = useSubmit()
  const toggle = () =>
    events ? setEvents(null) : void submit(async () => setEvents((await api<{ items: AnswerEvent[] }>(`${path}/answers/${answerId}/history`)).items))
  return (
    <div className="grid gap-2">
      <div>
        <Button look="quiet" disabled={busy} aria-expanded={events !== null} aria-label={`${t('history')}: ${name}`} onClick={toggle}>
          {t('history')}
        </Button>
      </div>
      <Refusal refusal={refusal} errors={errors} />
      {events && (
        <ol className="grid gap-2 text-sm">
          {events.map((event) => (
            <li key={event.sequence} className="border-line border-s-2 ps-3">
              <p className="text-muted">{format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short' })}</p>
              <p>{t(`event-${event.kind}`, { name: event.by })}</p>
              <EventContent event={event} titleOf={titleOf} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** What was changed, in words; old and new where there was an old one. */
function EventContent({ event: { kind, after }, titleOf }: { event: AnswerEvent; titleOf: (documentId: string) => string }) {
  const said = (after ?? {}) as Partial<Record<AnswerPart | 'note' | 'reason', unknown>>
  if (kind === 'returned') return <p className="whitespace-pre-wrap">{String(said.note ?? '')}</p>
  if (kind === 'settled') return <p className="whitespace-pre-wrap">{String(said.reason ?? '')}</p>
  if (kind !== 'changed') return null
  return answerParts.filter((part) => said[part] !== undefined).map((part) => <ContentWords key={part} part={part} content={said[part]} titleOf={titleOf} />)
}
