import { useFormatter, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { VerifiedVersion as Verified } from '@/lib/core/output/verified-version'

/**
 * What anyone who holds a document may know of it: that it is genuine, its version and approval,
 * and whether a newer one exists.
 */
export function VerifiedVersion({ version }: { version: Verified }) {
  const t = useTranslations('verify')
  const roles = useTranslations('roles')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' })
  const {
    title,
    country,
    number,
    approvedAt,
    approvals,
    waitingFor,
    restrictedPassages,
    newer,
    newerApproved,
  } = version
  return (
    <div className="grid gap-3">
      <Alert tone="good">{t('yes')}</Alert>
      <p className="font-semibold">{t('what', { title, country, number })}</p>
      <p>{t('issued', { at: day(version.issuedAt) })}</p>
      <p>{approvedAt ? t('approved', { at: day(approvedAt) }) : t('notApproved')}</p>
      {approvals.length > 0 && (
        <div>
          <h2 className="text-base">{t('approvals')}</h2>
          <ul>
            {approvals.map(({ role, at }) => (
              <li key={role}>{t('approvalOf', { role: roles(role), at: day(at) })}</li>
            ))}
          </ul>
        </div>
      )}
      {waitingFor.length > 0 && (
        <p>{t('waiting', { roles: waitingFor.map((role) => roles(role)).join(', ') })}</p>
      )}
      {restrictedPassages > 0 && <p>{t('parts', { count: restrictedPassages })}</p>}
      {newerApproved !== null && (
        <Alert tone="warn">{t('newerApproved', { number: newerApproved })}</Alert>
      )}
      {newer !== null && newer !== newerApproved && (
        <Alert tone="warn">{t('newer', { number: newer })}</Alert>
      )}
    </div>
  )
}
