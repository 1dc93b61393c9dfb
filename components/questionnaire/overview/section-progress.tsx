import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { dayFormat } from '@/components/assessment/day-format'
import type { SectionOverview } from '@/lib/core/questionnaire/overview/overview'

const looked = ['conflict', 'disputed', 'submitted', 'returned', 'open'] as const

/** How far each section is; what is to be looked at leads into the review. */
export function SectionProgress({
  base,
  sections,
}: {
  base: string
  sections: readonly SectionOverview[]
}) {
  return (
    <ul>
      {sections.map((section) => (
        <li
          key={section.id}
          className="grid gap-x-6 gap-y-1 border-line border-t py-3 md:grid-cols-[2fr_3fr]"
        >
          <SectionPart base={base} section={section} />
        </li>
      ))}
    </ul>
  )
}

function SectionPart({ base, section }: { base: string; section: SectionOverview }) {
  const t = useTranslations('questionnaireOverview')
  const day = dayFormat(useFormatter())
  const { id, title, asked, answered, gaps, institutions, dueOn, overdue, unsigned } = section
  const at = (show: string) => `${base}/review?${new URLSearchParams({ section: id, show })}`
  return (
    <>
      <div>
        <h3 className="font-semibold text-base">
          <Link href={at('all')}>{`${id} ${title}`}</Link>
        </h3>
        <p className="text-muted text-sm">
          {institutions.length > 0 ? institutions.join(', ') : t('nobodyAsked')}
        </p>
      </div>
      <div className="grid content-start gap-1">
        <p>
          {t('answered', { answered, asked })}
          {gaps > 0 && `, ${t('gaps', { count: gaps })}`}
          {dueOn && (
            <span
              className={overdue ? 'font-semibold text-bad' : ''}
            >{`. ${t(overdue ? 'wasDue' : 'isDue', { day: day(dueOn) })}`}</span>
          )}
        </p>
        <p className="flex flex-wrap gap-x-4">
          {looked
            .filter((show) => section[show] > 0)
            .map((show) => (
              <Link
                key={show}
                href={at(show)}
                className={`inline-block py-1 ${show === 'conflict' ? 'font-semibold text-bad' : ''}`}
              >
                {t(`count-${show}`, { count: section[show] })} <span className="sr-only">{id}</span>
              </Link>
            ))}
          {unsigned > 0 && (
            <span className="py-1 text-muted">{t('unsigned', { count: unsigned })}</span>
          )}
        </p>
      </div>
    </>
  )
}
