import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Told } from '@/components/forms/told'
import { ProgressBar } from '@/components/ui/progress-bar'
import { StatusMark } from '@/components/ui/status-mark'
import type { Reason } from '@/lib/core/reason'

interface Item {
  id: string
  kind: 'register' | 'survey'
  fileName: string
  sizeBytes: number
  status: string
  progress: number
  rowsRead: number
  failure: Reason | null
  createdAt: string
  estimates: number
}

/** Colours of the states, as steps have them. */
const looks: Record<string, string> = {
  uploaded: 'in-progress',
  queued: 'in-review',
  running: 'in-review',
  done: 'completed',
  failed: 'returned',
  cancelled: 'not-started',
}

export function ImportStatus({ status }: { status: string }) {
  const t = useTranslations('coverageImport')
  return (
    <StatusMark status={looks[status] ?? status} label={t(`status-${status}` as 'status-done')} />
  )
}

/** Files taken in so far with what became of them. */
export function ImportList({ items, base }: { items: Item[]; base: string }) {
  const t = useTranslations('coverageImport')
  const format = useFormatter()
  if (items.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul className="grid grid-cols-1 gap-4">
      {items.map(
        ({
          id,
          kind,
          fileName,
          sizeBytes,
          status,
          progress,
          rowsRead,
          failure,
          createdAt,
          estimates,
        }) => (
          <li key={id} className="grid grid-cols-1 gap-1 border-line border-t pt-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`${base}/${id}`} className="break-all font-semibold">
                {fileName}
              </Link>
              <ImportStatus status={status} />
            </p>
            <p className="text-muted text-sm">
              {[
                t(`kind-${kind}`),
                t('size', {
                  size: format.number(sizeBytes / 1024 / 1024, { maximumFractionDigits: 1 }),
                }),
                format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' }),
                status === 'done' && t('rows', { count: rowsRead }),
                estimates > 0 && t('estimates', { count: estimates }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {failure && (
              <p>
                <Told reason={failure} />
              </p>
            )}
            {status === 'running' && <ProgressBar share={progress} label={t('counting')} />}
          </li>
        ),
      )}
    </ul>
  )
}
