'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { dayFormat } from '@/components/assessment/day-format'
import type { PartCounts } from '@/lib/core/questionnaire/delegation/delegation-progress'

/** Progress in words: what is asked, answered, open, and where it stands with the lead body. */
export function ProgressWords({ part }: { part: PartCounts }) {
  const t = useTranslations('delegation')
  const day = dayFormat(useFormatter())
  const { asked, answered, gaps, open, submitted, returned, validated, dueOn, overdue } = part
  const counts = (['gaps', 'open', 'submitted', 'returned', 'validated'] as const).filter(
    (name) => ({ gaps, open, submitted, returned, validated })[name] > 0,
  )
  return (
    <p>
      {t('answered', { answered, asked })}
      {counts.map((name) => `, ${t(`count-${name}`, { count: part[name] })}`)}
      {dueOn && (
        <span className={overdue ? 'font-semibold text-bad' : ''}>
          {'. '}
          {t(overdue ? 'wasDue' : 'isDue', { day: day(dueOn) })}
        </span>
      )}
    </p>
  )
}
