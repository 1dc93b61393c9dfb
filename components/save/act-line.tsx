'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Alert } from '@/components/ui/alert'
import type { ActSnapshot } from '@/lib/client/form/act-session'
import { useOutboxState, usePerson, useSaveStatus } from '@/lib/client/save/use-outbox'
import { SaveActions } from './save-actions'

/** How it stands with what is written in a form with a button, and why it was not taken. */
export function ActLine({ place, snapshot }: { place: string; snapshot: ActSnapshot<unknown> }) {
  const t = useTranslations('save')
  const router = useRouter()
  const { name } = usePerson()
  const { keeping } = useOutboxState()
  const { status, waiting } = useSaveStatus(place)
  const { isBegun, isUnderWay, refusal } = snapshot
  const isRefused = refusal !== null
  // The page is to show what it was refused for.
  useEffect(() => {
    if (isRefused) router.refresh()
  }, [isRefused, router])
  const kept = keeping === 'device' ? t('draft') : t('draftUnkept')
  const onItsWay = isUnderWay && t(status, { name, count: waiting.length })
  return (
    <div className="grid gap-2">
      {isRefused && (
        <Alert tone="bad" live>
          {refusal}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-x-4">
        <p role="status" className="text-muted text-sm">
          {isBegun && (isUnderWay ? onItsWay : kept)}
        </p>
        {isUnderWay && <SaveActions status={status} />}
      </div>
    </div>
  )
}
