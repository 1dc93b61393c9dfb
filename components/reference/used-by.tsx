'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { UserOfThing } from '@/lib/core/reference/reference-views'

interface Props {
  assessmentId: string
  users: readonly UserOfThing[]
  /** Places that this person may not see. */
  hidden: number
}

/** Where a thing is used; each leads to the place where it is changed. */
export function UsedBy({ assessmentId, users, hidden }: Props) {
  const t = useTranslations('reference')
  return (
    <ul className="grid gap-2">
      {users.map((user) => (
        <li key={`${user.kind} ${user.id} ${user.part}`} className="border-line border-s-4 ps-3">
          <Link href={`/assessments/${assessmentId}${user.path}`}>{user.name}</Link>
          <span className="block text-muted text-sm">
            {[t(`kind-${user.kind}`), user.within, user.partName].filter(Boolean).join(' · ')}
            {!user.replaceable && ` · ${t('byHand')}`}
          </span>
        </li>
      ))}
      {hidden > 0 && <li className="ps-4 text-muted">{t('hidden', { count: hidden })}</li>}
    </ul>
  )
}
