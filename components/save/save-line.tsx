'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useOutboxState, usePerson, useSaveStatus } from '@/lib/client/save/use-outbox'
import { SaveActions } from './save-actions'

const tones = {
  idle: 'border-line bg-paper',
  saving: 'border-line bg-paper',
  saved: 'border-good bg-good-ground',
  refused: 'border-warn bg-warn-ground',
  conflict: 'border-warn bg-warn-ground',
  offline: 'border-warn bg-warn-ground',
  busy: 'border-warn bg-warn-ground',
  'signed-out': 'border-warn bg-warn-ground',
}

/** Says at every moment whether what was typed has reached the server, and opens what waits.
 * `children` are the buttons of the form that belong beside it. */
export function SaveLine({ place, children }: { place: string; children?: ReactNode }) {
  const t = useTranslations('save')
  const { name } = usePerson()
  const { keeping } = useOutboxState()
  const { status, waiting } = useSaveStatus(place)
  const isUnkept = keeping === 'memory'
  return (
    <div
      className={`sticky top-0 z-10 flex min-h-11 flex-wrap items-center gap-x-4 rounded border px-4 py-2 ${tones[status]}`}
    >
      <p role="status" className="grow">
        {t(status, { name, count: waiting.length })}
        {isUnkept && <span className="block font-semibold text-warn">{t('unkept')}</span>}
      </p>
      {children}
      <SaveActions status={status} />
    </div>
  )
}
