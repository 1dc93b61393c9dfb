import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ReviewGroup, ReviewSection } from '@/lib/core/desk-review/sections'
import { newRow } from '@/lib/core/desk-review/starting-rows'
import { useReview } from './review-context'
import { RowCard } from './row-card'

interface Props {
  section: ReviewSection
  open: string | null
  onOpen: (id: string | null) => void
}

const page = 50

/**
 * One section of the matrix; where it is read by event or population, each of them has its own
 * rows.
 */
export function ReviewSectionCard({ section, open, onOpen }: Props) {
  const t = useTranslations('deskReview')
  const { review } = useReview()
  const isSplit =
    review.layout.byEvent.includes(section.key) || review.layout.byPopulation.includes(section.key)
  const id = `section-${section.key}`
  return (
    <Card>
      <section aria-labelledby={id} className="grid gap-4">
        <h2 id={id}>
          {section.title || t('noSection')}{' '}
          <span className="font-normal text-base text-muted">
            {section.rows.length === 0
              ? t('noRows')
              : t('settled', { settled: section.settled, total: section.rows.length })}
          </span>
        </h2>
        {section.groups.map((group) => (
          <GroupRows
            key={group.key}
            section={section}
            group={group}
            titled={isSplit}
            open={open}
            onOpen={onOpen}
          />
        ))}
      </section>
    </Card>
  )
}

/** Rows of a group, so many at a time; the open one is always among them. */
function GroupRows({
  section,
  group,
  titled,
  open,
  onOpen,
}: Props & { group: ReviewGroup; titled: boolean }) {
  const t = useTranslations('deskReview')
  const { review, session, editable } = useReview()
  const [most, setMost] = useState(page)
  const title = titled ? group.title || t('inGeneral') : ''
  const shown = group.rows.filter((row, index) => index < most || row.id === open)
  const add = () =>
    onOpen(
      session.addRows(review.matrix.key, [newRow(review.layout, section.key, group.key)])[0] ??
        null,
    )
  return (
    <div className="grid gap-2">
      {title && <h3>{title}</h3>}
      {titled && group.rows.length === 0 && <p className="text-muted">{t('noRows')}</p>}
      <ol className="grid gap-2">
        {shown.map((row) => (
          <RowCard
            key={row.id}
            row={row}
            open={open === row.id}
            onToggle={() => onOpen(open === row.id ? null : row.id)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {shown.length < group.rows.length && (
          <Button look="secondary" onClick={() => setMost(most + page)}>
            {t('showMore', { count: Math.min(page, group.rows.length - shown.length) })}
          </Button>
        )}
        {editable && section.key !== '' && (
          <Button look="quiet" onClick={add}>
            {t('addRow', { to: title || section.title })}
          </Button>
        )}
      </div>
    </div>
  )
}
