'use client'
import { useTranslations } from 'next-intl'
import type { SyncView } from '@/lib/core/report/report-views'
import { colourOf } from './remote-cursors'

/** Who else has the section open. */
export function PresenceList({ people, userId }: { people: SyncView['present']; userId: string }) {
  const t = useTranslations('report')
  const others = [
    ...new Map(
      people.filter((person) => person.userId !== userId).map((person) => [person.userId, person]),
    ).values(),
  ]
  return (
    <div role="status" aria-label={t('hereNow')} className="sm:ms-auto">
      {others.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{t('hereNow')}:</span>
          {others.map((person) => (
            <span key={person.userId} className="inline-flex items-center gap-1.5">
              <span aria-hidden="true" className={`report-person ${colourOf(person.userId)}`} />
              {person.name}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
