'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Snapshot } from '@/lib/client/tool-session'

/** Says at every moment whether what was typed has reached the server. */
export function SaveState({
  status,
  trouble,
  onRetry,
}: {
  status: Snapshot['status']
  trouble: 'refused' | 'conflict' | null
  onRetry: () => void
}) {
  const t = useTranslations('tool')
  const words = t(
    `save-${trouble && status !== 'offline' && status !== 'saving' ? trouble : status}`,
  )
  const tone =
    status === 'offline' || trouble
      ? 'border-warn bg-warn-ground'
      : status === 'saved'
        ? 'border-good bg-good-ground'
        : 'border-line bg-paper'
  return (
    <div
      className={`sticky top-0 z-10 flex min-h-11 flex-wrap items-center gap-3 rounded border px-4 py-2 ${tone}`}
    >
      <p role="status">{words}</p>
      {status === 'offline' && (
        <Button look="quiet" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
