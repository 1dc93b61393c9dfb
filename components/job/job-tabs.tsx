import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type JobList, type JobState, jobStates } from '@/lib/core/job/job-view'

/** What failed, waits and runs, with how many there are of each. */
export function JobTabs({ current, counts }: { current: JobState; counts: JobList['counts'] }) {
  const t = useTranslations('jobs')
  return (
    <nav aria-label={t('states')}>
      <ul className="flex flex-wrap gap-x-5 border-line border-b">
        {jobStates.map((state) => (
          <li key={state}>
            <Link
              href={`?state=${state}`}
              aria-current={state === current ? 'page' : undefined}
              className="inline-block border-transparent border-b-4 py-1.5 aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {t(`state.${state}`, { count: counts[state] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
