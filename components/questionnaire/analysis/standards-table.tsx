import { useTranslations } from 'next-intl'
import type { ComplianceStatus } from '@/lib/core/questionnaire/analysis/compliance'
import { RowHead, ScrollTable } from './scroll-table'

interface Verdict {
  status: ComplianceStatus
  score: number | null
  used: number
}

export interface StandardRow {
  id: string
  kind: string
  instrument: string
  provision: string
  requires: string
  total: Verdict
  populations: Record<string, Verdict | null>
}

const looks: Record<ComplianceStatus, string> = {
  met: 'bg-band-satisfactory text-white',
  partly: 'bg-band-weak text-ink',
  'not-met': 'bg-band-dysfunctional text-white',
  unknown: 'bg-paper text-muted',
}

/** Standards by population, folded by kind of standard. */
export function StandardsTable({
  rows,
  populations,
}: {
  rows: StandardRow[]
  populations: { id: string; name: string }[]
}) {
  const t = useTranslations('analysis')
  if (rows.length === 0) return <p className="text-muted">{t('noStandards')}</p>
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const count = (status: ComplianceStatus) =>
      own.filter(({ total }) => total.status === status).length
    const shown = populations.filter(({ id }) => own.some((row) => id in row.populations))
    return (
      <details key={kind}>
        <summary className="min-h-11 cursor-pointer py-2">
          <span className="font-semibold first-letter:uppercase">{kind}</span>:{' '}
          {t('groupCount', {
            met: count('met'),
            partly: count('partly'),
            notMet: count('not-met'),
            unknown: count('unknown'),
          })}
        </summary>
        <ScrollTable
          caption={kind}
          head={[t('standard'), t('all'), ...shown.map(({ name }) => name)]}
        >
          {own.map((row) => (
            <tr key={row.id}>
              <RowHead>
                {[row.instrument, row.provision].filter((part) => part !== '-').join(', ')}
                <span className="block text-muted">{row.requires}</span>
              </RowHead>
              <VerdictCell verdict={row.total} />
              {shown.map(({ id }) => (
                <VerdictCell key={id} verdict={row.populations[id] ?? null} />
              ))}
            </tr>
          ))}
        </ScrollTable>
      </details>
    )
  })
}

function VerdictCell({ verdict }: { verdict: Verdict | null }) {
  const t = useTranslations('analysis')
  if (!verdict) return <td className="border border-line p-2 align-top text-muted">–</td>
  return (
    <td className={`min-w-24 border border-line p-2 align-top ${looks[verdict.status]}`}>
      {t(verdict.status)}
      {verdict.used > 0 && (
        <span className="block text-xs">{t('cell', { used: verdict.used })}</span>
      )}
    </td>
  )
}
