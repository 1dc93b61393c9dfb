import { useFormatter, useTranslations } from 'next-intl'
import type { AspectAnswer } from '@/lib/core/questionnaire/analysis/law-practice'
import type { PlaceWords } from '@/lib/core/questionnaire/analysis/place-words'
import { bandOf } from '@/lib/core/questionnaire/analysis/score'
import { bandClass } from './band'
import { Cell, RowHead, ScrollTable } from './scroll-table'

export interface LawPracticeRow extends PlaceWords {
  law: AspectAnswer
  practice: AspectAnswer
  difference: number | null
}

/**
 * What the law says beside what is done, the widest difference first; where there is none, or it is
 * not known, folded away.
 */
export function LawPracticeTable({ caption, rows }: { caption: string; rows: LawPracticeRow[] }) {
  const t = useTranslations('analysis')
  if (rows.length === 0) return <p className="text-muted">{t('nothingBoth')}</p>
  const differing = rows.filter(({ difference }) => difference !== null && difference !== 0)
  const others = rows.filter((row) => !differing.includes(row))
  return (
    <>
      {differing.length > 0 && <RowsTable caption={caption} rows={differing} />}
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {t('noDifference', { count: others.length })}
          </summary>
          <RowsTable caption={t('noDifference', { count: others.length })} rows={others} />
        </details>
      )}
    </>
  )
}

function RowsTable({ caption, rows }: { caption: string; rows: LawPracticeRow[] }) {
  const t = useTranslations('analysis')
  const format = useFormatter()
  return (
    <ScrollTable caption={caption} head={[t('rule'), t('law'), t('practice'), t('difference')]}>
      {rows.map((row) => (
        <tr key={row.law.instance || row.practice.instance}>
          <RowHead>
            {row.number} {row.question}
            <span className="block text-muted">
              {[row.event, row.population].filter(Boolean).join('; ')}
            </span>
          </RowHead>
          <AspectCell answer={row.law} />
          <AspectCell answer={row.practice} />
          <Cell numeric>
            {row.difference === null
              ? '–'
              : format.number(Math.round(row.difference * 100), { signDisplay: 'exceptZero' })}
          </Cell>
        </tr>
      ))}
    </ScrollTable>
  )
}

function AspectCell({ answer: { content, score } }: { answer: AspectAnswer }) {
  const t = useTranslations('analysis')
  const format = useFormatter()
  const words = content?.gap
    ? t(content.gap)
    : content?.value === null || content === null
      ? t('unanswered')
      : String(content.value)
  return (
    <td
      className={`min-w-24 border border-line p-2 align-top ${bandClass(score === null ? null : bandOf(score))}`}
    >
      {words}
      {score !== null && (
        <span className="block text-xs tabular-nums">{format.number(Math.round(score * 100))}</span>
      )}
    </td>
  )
}
