import { useTranslations } from 'next-intl'
import { PlainSelect } from '@/components/forms/plain-input'
import { Button } from '@/components/ui/button'
import { everything, isFiltered, type ReviewFilter } from '@/lib/core/desk-review/filter'
import type { Option } from '@/lib/core/methodology/field'
import { useReview } from './review-context'

interface Props {
  filter: ReviewFilter
  onFilter: (filter: ReviewFilter) => void
  shown: number
  total: number
}

const lists = [
  ['section', 'section'],
  ['status', 'status'],
  ['population', 'population'],
  ['direction', 'direction'],
  ['reviewer', 'reviewer'],
] as const

/** Which rows are shown. */
export function FilterBar({ filter, onFilter, shown, total }: Props) {
  const t = useTranslations('deskReview')
  const { review, optionsOf } = useReview()
  const options = (key: string): Option[] => {
    const column = review.matrix.columns.find((candidate) => candidate.key === key)
    return column ? optionsOf(column) : []
  }
  const extra = (key: string): Option[] =>
    key === 'status' ? [{ value: 'open', label: t('statusOpen') }] : []
  if (total === 0) return null
  return (
    <search className="grid gap-3" aria-label={t('filter')}>
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {lists.map(([key, column]) => (
          <PlainSelect
            key={key}
            id={`filter-${key}`}
            label={t(`filter-${key}`)}
            value={filter[key]}
            options={[{ value: '', label: t('all') }, ...extra(key), ...options(column)]}
            onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={filter.withoutSource}
            onChange={(event) => onFilter({ ...filter, withoutSource: event.target.checked })}
          />
          {t('withoutSource')}
        </label>
        <p role="status" className="text-muted">
          {t('shown', { shown, total })}
        </p>
        {isFiltered(filter) && (
          <Button look="quiet" onClick={() => onFilter(everything)}>
            {t('showAll')}
          </Button>
        )}
      </div>
    </search>
  )
}
