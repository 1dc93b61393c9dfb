import { useFormatter, useTranslations } from 'next-intl'

interface Entry {
  sequence: number
  at: string
  actor: string
  action: string
  entity: string
  entityId: string
  before: unknown
  after: unknown
}

/** Entries of a trail; what changed opens below each. */
export function AuditTable({ entries }: { entries: Entry[] }) {
  const t = useTranslations('auditTrail')
  const format = useFormatter()
  if (entries.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ol className="grid gap-2">
      {entries.map((entry) => (
        <li key={entry.sequence} className="border-line border-t pt-2">
          <p>
            <span className="text-muted text-sm">
              {entry.sequence}. {format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'medium' })}
            </span>{' '}
            <span className="font-semibold">{entry.actor}</span> <code>{entry.action}</code>{' '}
            <span className="break-all text-muted text-sm">{entry.entityId}</span>
          </p>
          {(entry.before !== null || entry.after !== null) && (
            <details>
              <summary className="cursor-pointer py-1 text-primary text-sm">{t('details')}</summary>
              <dl className="text-sm">
                <dt className="font-semibold">{t('before')}</dt>
                <dd>
                  <pre className="whitespace-pre-wrap break-all">{JSON.stringify(entry.before, null, 2)}</pre>
                </dd>
                <dt className="font-semibold">{t('after')}</dt>
                <dd>
                  <pre className="whitespace-pre-wrap break-all">{JSON.stringify(entry.after, null, 2)}</pre>
                </dd>
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
