import { useFormatter, useTranslations } from 'next-intl'

interface Entry {
  sequence: number
  at: string
  actor: string
  system: boolean
  action: string
  entity: string
  entityId: string
  before: unknown
  after: unknown
}

/** Entries of a trail; what changed opens below each. */
export function AuditTable({ entries }: { entries: Entry[] }) {
  const t = useTranslations('auditTrail')
  const actions = useTranslations('auditAction')
  const actors = useTranslations('auditActor')
  const format = useFormatter()
  if (entries.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.sequence} className="border-line border-t py-2">
          <p>
            <span className="font-semibold">
              {entry.system && actors.has(entry.actor as 'mail')
                ? actors(entry.actor as 'mail')
                : entry.actor}
            </span>
            ,{' '}
            {actions.has(entry.action as 'step.start')
              ? actions(entry.action as 'step.start')
              : entry.action}
          </p>
          <p className="text-muted text-sm">
            {[
              `${t('entry')} ${entry.sequence}`,
              format.dateTime(new Date(entry.at), { dateStyle: 'long', timeStyle: 'medium' }),
              `${entry.entity} ${entry.entityId}`,
            ].join(' · ')}
          </p>
          {(entry.before !== null || entry.after !== null) && (
            <details>
              <summary className="inline-block cursor-pointer py-1 text-primary text-sm underline underline-offset-2">
                {t('details')}
              </summary>
              <dl className="grid gap-x-6 text-sm sm:grid-cols-2">
                <Side title={t('before')} value={entry.before} />
                <Side title={t('after')} value={entry.after} />
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

function Side({ title, value }: { title: string; value: unknown }) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd>
        <pre className="whitespace-pre-wrap break-all">
          {value === null ? '–' : JSON.stringify(value, null, 2)}
        </pre>
      </dd>
    </div>
  )
}
