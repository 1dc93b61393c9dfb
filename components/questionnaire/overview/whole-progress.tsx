import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { OverviewCounts } from '@/lib/core/questionnaire/overview/overview'

const found = {
  open: 'open',
  submitted: 'submitted',
  returned: 'returned',
  validated: 'validated',
  conflict: 'conflict',
  disputed: 'disputed',
} as const

/** Progress of the whole in figures; those that can be looked at lead into the review. */
export function WholeProgress({ base, total }: { base: string; total: OverviewCounts }) {
  const t = useTranslations('questionnaireOverview')
  const figures = [
    'asked',
    'answered',
    'gaps',
    'open',
    'submitted',
    'returned',
    'validated',
    'conflict',
    'disputed',
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
      {figures.map((figure) => (
        <div key={figure} className="flex flex-col-reverse justify-end border-line border-t pt-2">
          <dt className="text-muted text-sm">{t(`figure-${figure}`)}</dt>
          <dd className="font-bold text-2xl tabular-nums">
            {figure in found && total[figure] > 0 ? (
              <Link
                href={`${base}/review?show=${figure}`}
                aria-label={`${t(`figure-${figure}`)}: ${total[figure]}`}
              >
                {total[figure]}
              </Link>
            ) : (
              total[figure]
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
