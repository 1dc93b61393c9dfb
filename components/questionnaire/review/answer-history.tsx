'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { ContentWords } from '@/components/questionnaire/answering/part-words'
import { type AnswerPart, answerParts } from '@/lib/core/questionnaire/answering/answer'
import type { AnswerEvent } from '@/lib/core/questionnaire/review/review-view'

interface Props {
  events: readonly AnswerEvent[]
  titleOf: (documentId: string) => string
}

/** All that happened to an answer, oldest first. */
export function AnswerHistory({ events, titleOf }: Props) {
  const t = useTranslations('review')
  const format = useFormatter()
  return (
    <ol className="grid gap-2 text-sm">
      {events.map((event) => (
        <li key={event.sequence} className="border-line border-s-2 ps-3">
          <p className="text-muted">
            {format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short' })}
          </p>
          <p>{t(`event-${event.kind}`, { name: event.by })}</p>
          <EventContent event={event} titleOf={titleOf} />
        </li>
      ))}
    </ol>
  )
}

/** What was changed, or what was said with it. */
function EventContent({
  event: { kind, after },
  titleOf,
}: {
  event: AnswerEvent
  titleOf: (documentId: string) => string
}) {
  const said = (after ?? {}) as Partial<Record<AnswerPart | 'note' | 'reason', unknown>>
  if (kind === 'returned') return <p className="whitespace-pre-wrap">{String(said.note ?? '')}</p>
  if (kind === 'settled') return <p className="whitespace-pre-wrap">{String(said.reason ?? '')}</p>
  if (kind !== 'changed') return null
  return answerParts
    .filter((part) => said[part] !== undefined)
    .map((part) => <ContentWords key={part} part={part} content={said[part]} titleOf={titleOf} />)
}
