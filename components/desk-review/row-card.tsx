import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { RowTroubles } from '@/components/tool/trouble-note'
import { StatusMark } from '@/components/ui/status-mark'
import { lacksSource, type ReviewRow } from '@/lib/core/desk-review/review-row'
import { useReview } from './review-context'
import { RowForm } from './row-form'

/** Colours of the states of a row, told apart by their words. */
const looks: Record<string, string> = {
  done: 'completed',
  'not-found': 'reopened',
  'in-progress': 'in-progress',
}

/**
 * A row as a card: what it is about, what was found and where it stands; it opens into its form.
 */
export function RowCard({
  row,
  open,
  onToggle,
}: {
  row: ReviewRow
  open: boolean
  onToggle: () => void
}) {
  const t = useTranslations('deskReview')
  const { review, session, snapshot, optionsOf } = useReview()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!open) return
    item.current?.scrollIntoView({ block: 'nearest' })
    item.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [open])
  const words = (key: string, value: string) => {
    const column = review.matrix.columns.find((candidate) => candidate.key === key)
    return (column ? optionsOf(column) : []).find((option) => option.value === value)?.label ?? ''
  }
  const sources = row.sources.map((id) => words('source', id) || t('closedSource')).join('; ')
  return (
    <li
      ref={item}
      id={`row-${row.id}`}
      className="scroll-mt-16 rounded border border-line bg-paper"
    >
      <button
        type="button"
        aria-expanded={open}
        className="grid min-h-11 w-full gap-1 px-3 py-2 text-start hover:bg-ground"
        onClick={onToggle}
      >
        <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 break-words font-semibold">{row.topic || t('newRow')}</span>
          <StatusMark
            status={looks[row.status] ?? 'not-started'}
            label={words('status', row.status) || t('noStatus')}
          />
        </span>
        {!open && (
          <span className={`line-clamp-2 break-words ${row.finding ? '' : 'text-muted text-sm'}`}>
            {row.finding || row.question}
          </span>
        )}
        {!open && (
          <span className="break-words text-muted text-sm">
            {[
              words('direction', row.direction),
              [sources, row.locator].filter(Boolean).join(', '),
              words('reviewer', row.reviewer),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {!open && lacksSource(row) && (
          <span className="font-semibold text-sm text-warn">{t('noSource')}</span>
        )}
      </button>
      <RowTroubles
        {...{ tool: review.tool, session, snapshot, optionsOf, open }}
        table={review.matrix.key}
        row={row.id}
      />
      {open && <RowForm id={row.id} onClose={onToggle} />}
    </li>
  )
}
