'use client'
import { useTranslations } from 'next-intl'
import { ContentWords } from '@/components/questionnaire/answering/part-words'
import type { AnswerContent } from '@/lib/core/questionnaire/answering/answer'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'

interface Props {
  question: Pick<AskedQuestion, 'answerType' | 'columns' | 'unit'>
  content: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>
  documents: Record<string, string>
}

/** An answer in words; the rows of a table with the names of their columns. */
export function AnswerWords({
  question: { answerType, columns, unit },
  content,
  documents,
}: Props) {
  const t = useTranslations('review')
  const { value } = content
  const rows =
    answerType === 'table' && Array.isArray(value) ? value.filter((row) => Array.isArray(row)) : []
  if (rows.length > 0)
    return (
      <ol className="grid gap-2">
        {rows.map((cells) => (
          <li key={cells.join()} className="border-line border-s-4 ps-3">
            <dl>
              {cells.map((cell, at) =>
                cell.trim() === '' ? null : (
                  <div key={columns[at]} className="flex flex-wrap gap-x-2">
                    <dt className="text-muted">{columns[at]}</dt>
                    <dd className="whitespace-pre-wrap">{cell}</dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        ))}
      </ol>
    )
  return (
    <div className="flex flex-wrap gap-x-2 text-lg">
      <ContentWords
        part="answer"
        content={content}
        titleOf={(id) => documents[id] ?? t('documentGone')}
      />
      {typeof value === 'number' && <span>{answerType === 'percent' ? '%' : unit}</span>}
    </div>
  )
}
