import { useTranslations } from 'next-intl'
import type { DraftRow } from '@/lib/core/desk-review/import/draft'
import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option } from '@/lib/core/methodology/field'
import { identifiersIn } from '@/lib/core/methodology/value'
import { SectionSelect } from './section-select'

interface Props {
  review: DeskReview
  documents: Option[]
  draft: DraftRow
  /** Chosen for this row by hand. */
  section: string
  onLeave: (out: boolean) => void
  onSection: (section: string) => void
}

/** One row to be: what it says, where it comes from, and what about it a person should know. */
export function DraftCard({ review, documents, draft, section, onLeave, onSection }: Props) {
  const t = useTranslations('deskReview')
  const { place, values, problems, taken, origin } = draft
  const topic = typeof values.topic === 'string' ? values.topic : t('newRow')
  const finding = typeof values.summary_finding === 'string' ? values.summary_finding : ''
  const sources = identifiersIn(values.source).map(
    (id) => documents.find(({ value }) => value === id)?.label ?? '',
  )
  const needsSection = section !== '' || problems.some(({ kind }) => kind === 'no-section')
  const label = (key: string) =>
    review.matrix.columns.find((column) => column.key === key)?.label ?? ''
  return (
    <li
      className={`grid gap-1 rounded border p-3 ${problems.length > 0 && taken ? 'border-warn' : 'border-line'}`}
    >
      <label className="flex min-h-9 items-start gap-2">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0"
          checked={taken}
          onChange={(event) => onLeave(!event.target.checked)}
        />
        <span className="min-w-0 break-words font-semibold">{topic}</span>
      </label>
      <p className="text-muted text-sm">
        {[review.sections.find(({ value }) => value === values.section)?.label, origin]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {taken && (
        <>
          {finding && <p className="line-clamp-3 whitespace-pre-line break-words">{finding}</p>}
          <p className="break-words text-muted text-sm">
            {[...sources, values.locator].filter(Boolean).join(', ')}
          </p>
          {problems.length > 0 && (
            <ul className="list-disc ps-5 text-sm text-warn">
              {problems.map(({ kind, column, text }) => (
                <li key={`${kind}/${column}/${text}`}>
                  {t(`problem-${kind}`, { column: label(column), text: text || '–' })}
                </li>
              ))}
            </ul>
          )}
          {needsSection && (
            <SectionSelect
              id={`section-of-${place}`}
              label={t('rowSection', { topic })}
              review={review}
              value={section}
              onChange={onSection}
            />
          )}
        </>
      )}
    </li>
  )
}
