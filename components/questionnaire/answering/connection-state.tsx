'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { AnswerSnapshot } from '@/lib/client/questionnaire/answering/answer-session'

/** Says at every moment whether all that was typed has reached the server. */
export function ConnectionState({
  snapshot,
  userName,
  onRetry,
}: {
  snapshot: AnswerSnapshot
  userName: string
  onRetry: () => void
}) {
  const t = useTranslations('answering')
  const { connection, keeping, waiting } = snapshot
  const kinds = [...snapshot.places.values()].flatMap(({ parts }) =>
    Object.values(parts).map(({ kind }) => kind),
  )
  const troubled = kinds.includes('refused') || kinds.includes('conflict')
  const words =
    connection === 'signed-out'
      ? t(`signedOut-${keeping}`, { name: userName, count: waiting })
      : connection === 'offline'
        ? t(`offline-${keeping}`, { count: waiting })
        : waiting > 0
          ? t('sending', { count: waiting })
          : troubled
            ? t('troubled')
            : kinds.includes('saved')
              ? t('allSaved')
              : t('savedAsYouGo')
  const tone =
    connection !== 'online' || troubled
      ? 'border-warn bg-warn-ground'
      : waiting === 0 && kinds.includes('saved')
        ? 'border-good bg-good-ground'
        : 'border-line bg-paper'
  return (
    <div
      className={`sticky top-0 z-10 flex min-h-11 flex-wrap items-center gap-x-4 rounded border px-4 py-2 ${tone}`}
    >
      <p role="status">{words}</p>
      {keeping === 'memory' && connection === 'online' && (
        <p className="text-sm text-warn">{t('noLocalCopy')}</p>
      )}
      {connection !== 'online' && (
        <Button look="quiet" onClick={onRetry}>
          {t('tryNow')}
        </Button>
      )}
    </div>
  )
}
