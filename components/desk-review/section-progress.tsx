import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ReviewSection } from '@/lib/core/desk-review/sections'
import { useReview } from './review-context'

/** How far the review is, in all and by section; a section can be looked at alone. */
export function SectionProgress({
  sections,
  chosen,
  onChoose,
}: {
  sections: ReviewSection[]
  chosen: string
  onChoose: (section: string) => void
}) {
  const t = useTranslations('deskReview')
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const settled = sections.reduce((sum, section) => sum + section.settled, 0)
  if (total === 0) return null
  return (
    <Card>
      <h2 className="mb-3">{t('progress')}</h2>
      <ProgressBar share={settled / total} label={t('settled', { settled, total })} />
      <ul className="mt-4 grid gap-x-8 gap-y-2 md:grid-cols-2">
        {sections.map((section) => (
          <li
            key={section.key}
            className="grid grid-cols-[1fr_auto] items-center gap-x-3 border-line border-t pt-2"
          >
            <button
              type="button"
              aria-pressed={chosen === section.key && chosen !== ''}
              disabled={section.key === ''}
              className="min-h-9 text-start text-primary underline underline-offset-2 hover:text-primary-dark disabled:text-ink disabled:no-underline aria-pressed:font-bold"
              onClick={() => onChoose(chosen === section.key ? '' : section.key)}
            >
              {section.title || t('noSection')}
            </button>
            <span className="text-muted text-sm">
              {section.rows.length === 0
                ? t('noRows')
                : `${section.settled} / ${section.rows.length}`}
            </span>
            <svg
              aria-hidden="true"
              className="col-span-2 h-1.5 w-full rounded bg-line"
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
            >
              <rect
                className="fill-primary"
                width={(100 * section.settled) / Math.max(1, section.rows.length)}
                height="1"
              />
            </svg>
            <SectionRemarks section={section} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What a coordinator wants to know of the section beside its share. */
function SectionRemarks({ section }: { section: ReviewSection }) {
  const t = useTranslations('deskReview')
  const { review } = useReview()
  const isSplit =
    review.layout.byEvent.includes(section.key) || review.layout.byPopulation.includes(section.key)
  const empty = isSplit
    ? section.groups.filter(({ rows }) => rows.length === 0).map(({ title }) => title)
    : []
  const remarks = [
    section.notFound > 0 && t('countNotFound', { count: section.notFound }),
    section.withoutSource > 0 && t('countWithoutSource', { count: section.withoutSource }),
    section.rows.length > 0 && empty.length > 0 && t('nothingOn', { names: empty.join(', ') }),
  ].filter((remark) => typeof remark === 'string')
  return remarks.length > 0 ? (
    <span className="col-span-2 text-muted text-sm">{remarks.join(' · ')}</span>
  ) : null
}
