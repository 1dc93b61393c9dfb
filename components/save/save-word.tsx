'use client'
import { useTranslations } from 'next-intl'
import { usePerson, useSaveStatus } from '@/lib/client/save/use-outbox'

/** How it stands with a small form among others, in one line; silent while nothing was done. */
export function SaveWord({ place }: { place: string }) {
  const t = useTranslations('save')
  const { name } = usePerson()
  const { status, waiting } = useSaveStatus(place)
  return (
    <p role="status" className="text-muted text-sm">
      {status !== 'idle' && t(status, { name, count: waiting.length })}
    </p>
  )
}
