'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FollowUpRow } from '@/lib/core/questionnaire/answering/view'
import type { AskedQuestion, Instance } from '@/lib/core/questionnaire/instrument'
import { useAnswering } from './answering-context'

/**
 * What helps to answer: evidence wanted, the standards that the question tests, and what the desk
 * review found.
 */
export function QuestionBackground({
  question,
  places,
}: {
  question: AskedQuestion
  places: readonly Instance[]
}) {
  const t = useTranslations('answering')
  const { view, standards } = useAnswering()
  const [open, setOpen] = useState(false)
  const tested = question.standards.flatMap((id) =>
    standards[id] ? [{ id, ...standards[id] }] : [],
  )
  const followUps = view.followUps[question.id] ?? []
  if (tested.length + followUps.length + question.evidenceWanted.length === 0) return null
  return (
    <div className="grid gap-3">
      <div>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('background')}: ${question.id}`}
          onClick={() => setOpen(!open)}
        >
          {followUps.length > 0
            ? t('backgroundWithRows', { count: followUps.length })
            : t('background')}
        </Button>
      </div>
      {open && (
        <div className="grid gap-4 rounded border border-line bg-ground p-3">
          {question.evidenceWanted.length > 0 && (
            <p>{t('evidenceWanted', { list: question.evidenceWanted.join(', ') })}</p>
          )}
          {tested.length > 0 && (
            <div>
              <p className="font-semibold">{t('standards')}</p>
              <ul className="grid list-disc gap-1 ps-5">
                {tested.map(({ id, instrument, provision, summary }) => (
                  <li key={id}>
                    {[instrument, provision].filter(Boolean).join(', ')}: {summary}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {followUps.map((row) => (
            <FollowUpNote key={row.rowId} row={row} question={question} places={places} />
          ))}
        </div>
      )}
    </div>
  )
}

/**
 * A row of the desk review, and a button that makes a draft of it for each place that has no answer
 * yet.
 */
function FollowUpNote({
  row,
  question,
  places,
}: {
  row: FollowUpRow
  question: AskedQuestion
  places: readonly Instance[]
}) {
  const t = useTranslations('answering')
  const { session, editable, documents } = useAnswering()
  const [used, setUsed] = useState(false)
  const isText = question.answerType === 'text' || question.answerType === 'longtext'
  const use = () => {
    for (const { key } of places) {
      const place = session.current().places.get(key)
      if (place?.saved?.status === 'validated') continue
      const content = place?.content
      const isFree = isText
        ? !content || (content.value === null && content.gap === null)
        : !content || content.comment === ''
      if (isFree && isText)
        session.type(
          key,
          'answer',
          { value: draftText(question, row), gap: null, gapReason: '' },
          { sourceRow: row.rowId },
        )
      if (isFree && !isText) session.type(key, 'comment', row.summary, { sourceRow: row.rowId })
      const evidence = content?.evidence ?? []
      const added = row.sources.filter(
        (source) =>
          documents.some(({ id }) => id === source) &&
          !evidence.some(({ documentId }) => documentId === source),
      )
      if (added.length > 0)
        session.type(key, 'evidence', [
          ...evidence,
          ...added.map((documentId) => ({ documentId, locator: row.locator.trim().slice(0, 200) })),
        ])
    }
    setUsed(true)
  }
  return (
    <div className="grid gap-2 border-line border-t pt-3">
      <p className="font-semibold">{t('deskReview', { topic: row.topic })}</p>
      <p className="whitespace-pre-wrap">{row.summary}</p>
      {editable && (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="secondary" onClick={use}>
            {isText ? t('useAsDraft') : t('useAsComment')}
          </Button>
          <span role="status" className="text-sm">
            {used && t('draftMade')}
          </span>
        </div>
      )}
    </div>
  )
}

/** One line takes no line breaks. */
function draftText({ answerType }: AskedQuestion, { summary }: FollowUpRow): string {
  return answerType === 'text'
    ? summary.replace(/\s+/g, ' ').trim().slice(0, 500)
    : summary.slice(0, 10_000)
}
