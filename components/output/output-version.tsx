import { useFormatter, useTranslations } from 'next-intl'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { Card } from '../ui/card'
import { StatusMark } from '../ui/status-mark'

interface Props {
  /** Address that the files of all versions stand below. */
  files: string
  version: {
    number: number
    sha256: string
    issuedBy: string
    issuedAt: string
    approvedAt: string | null
    approvals: { role: string; by: string; at: string; note: string }[]
  }
  approvers: readonly AssessmentRole[]
  /** Its summary can be had by itself too. */
  hasSummary: boolean
}

/** One frozen version: its state, who approved it, and its files. */
export function OutputVersion({ files, version, approvers, hasSummary }: Props) {
  const t = useTranslations('outputs')
  const roles = useTranslations('roles')
  const format = useFormatter()
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const waitsFor = approvers.filter((role) => !version.approvals.some((approval) => approval.role === role)).map((role) => roles(role))
  return (
    <Card>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2>{t('version', { number: version.number })}</h2>
        <StatusMark status={version.approvedAt ? 'completed' : 'in-review'} label={version.approvedAt ? t('approvedMark') : t('notApprovedMark')} />
      </div>
      <p>{version.approvedAt ? t('approvedOn', { at: when(version.approvedAt) }) : t('waiting', { roles: waitsFor.join(', ') })}</p>
      <p>{t('issued', { by: version.issuedBy, at: when(version.issuedAt) })}</p>
      <ul className="mb-2">
        {version.approvals.map(({ role, by, at, note }) => (
          <li key={role}>
            {t('approvalOf', { role: roles(role as 'coordinator'), by, at: when(at) })} {note && `“${note}”`}
          </li>
        ))}
      </ul>
      <VersionFiles address={`${files}/${version.number}`} />
      {hasSummary && <VersionFiles address={`${files}/${version.number}-summary`} label={t('summaryOnly')} />}
      <p className="mt-2 break-all text-muted text-xs">
        {t('hash')}: {version.sha256}
      </p>
    </Card>
  )
}

function VersionFiles({ address, label }: { address: string; label?: string }) {
  const t = useTranslations('outputs')
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 font-semibold">
      {label && <span className="font-normal">{label}</span>}
      {(['html', 'pdf', 'docx'] as const).map((file) => (
        <a
          key={file}
          href={`${address}.${file}`}
          {...(label !== undefined && { 'aria-label': `${label} ${t(file)}` })}
          {...(file === 'html' && { target: '_blank', rel: 'noreferrer' })}
        >
          {t(file)}
        </a>
      ))}
    </p>
  )
}
