import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { everything, fits, isFiltered } from '@/lib/core/desk-review/filter'
import { reviewRow } from '@/lib/core/desk-review/review-row'
import { reviewSections } from '@/lib/core/desk-review/sections'
import { FilterBar } from './filter-bar'
import { useReview } from './review-context'
import { ReviewSectionCard } from './review-section'
import { SectionProgress } from './section-progress'

interface Props {
  /** Row that is open. */
  open: string | null
  onOpen: (id: string | null) => void
}

/** The matrix by section: how far each is, what to look at, and the rows. */
export function MatrixView({ open, onOpen }: Props) {
  const t = useTranslations('deskReview')
  const { assessmentId, review, scope, snapshot, editable } = useReview()
  const [filter, setFilter] = useState(everything)
  const rows = (snapshot.rows[review.matrix.key] ?? []).map(reviewRow)
  const home = useHome(open, rows)
  const placed = rows.map((row) =>
    row.id === home?.id
      ? { ...row, section: home.section, events: home.events, populations: home.populations }
      : row,
  )
  const shown = placed.filter((row) => row.id === open || fits(row, filter))
  const sections = reviewSections(review, shown, scope)
  const visible = isFiltered(filter)
    ? sections.filter((section) => section.rows.length > 0 || section.key === filter.section)
    : sections
  return (
    <div className="grid gap-6">
      <SectionProgress
        sections={reviewSections(review, placed, scope)}
        chosen={filter.section}
        onChoose={(section) => setFilter({ ...everything, section })}
      />
      <FilterBar filter={filter} onFilter={setFilter} shown={shown.length} total={rows.length} />
      {editable && (
        <p>
          <Link href={`/assessments/${assessmentId}/desk-review/import`}>{t('do-import')}</Link>
        </p>
      )}
      {visible.map((section) => (
        <ReviewSectionCard key={section.key} section={section} open={open} onOpen={onOpen} />
      ))}
    </div>
  )
}

/**
 * Where the open row stood when it was opened: it stays there while it is filled in, whatever
 * section is chosen for it.
 */
function useHome(
  open: string | null,
  rows: ReturnType<typeof reviewRow>[],
): ReturnType<typeof reviewRow> | null {
  const [home, setHome] = useState<ReturnType<typeof reviewRow> | null>(null)
  if ((home?.id ?? null) === open) return home
  const row = rows.find(({ id }) => id === open) ?? null
  if (row !== home) setHome(row)
  return row
}
