import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusMark } from '@/components/ui/status-mark'
import type { OutputVersionView } from '@/lib/core/output/output-view'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { VersionFiles } from './version-files'

interface Props {
  output: { assessmentId: string; output: string }
  version: {
    number: number
    sha256: string
    issuedBy: string
    issuedAt: string
    approvedAt: string | null
    restrictedPassages: number
    staleReason: string
    checksReason: string
    approvals: OutputVersionView['approvals']
  }
  /** Name of the language of the document. */
  language: string
  approvers: readonly AssessmentRole[]
  /** Its summary can be had by itself too. */
  hasSummary: boolean
  /** False for a person who gets the public version. */
  readsWhole: boolean
}

/** One frozen version: its state, who approved it, and its files. */
export function OutputVersion({ output, version, language, ...rest }: Props) {
  const { approvers, hasSummary, readsWhole } = rest
  const t = useTranslations('outputs')
  const roles = useTranslations('roles')
  const proof = useTranslations('proof')
  const format = useFormatter()
  const when = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const waitsFor = approvers
    .filter((role) => !version.approvals.some((approval) => approval.role === role))
    .map((role) => roles(role))
  const leavesOut =
    version.restrictedPassages > 0
      ? t('leavesOut', { count: version.restrictedPassages })
      : undefined
  const place = { output, number: version.number }
  return (
    <Card>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2>{t('version', { number: version.number })}</h2>
        <StatusMark
          status={version.approvedAt ? 'completed' : 'in-review'}
          label={version.approvedAt ? t('approvedMark') : t('notApprovedMark')}
        />
      </div>
      <p>
        {version.approvedAt
          ? t('approvedOn', { at: when(version.approvedAt) })
          : t('waiting', { roles: waitsFor.join(', ') })}
      </p>
      <p>{t('issued', { by: version.issuedBy, at: when(version.issuedAt) })}</p>
      <p>{t('inLanguage', { language })}</p>
      {version.staleReason && <p>{t('issuedDespite', { reason: version.staleReason })}</p>}
      {version.checksReason && <p>{t('issuedDespiteChecks', { reason: version.checksReason })}</p>}
      <ul className="mb-4">
        {version.approvals.map(({ role, by, at, note, proof: how, byPaperCode }) => (
          <li key={role}>
            {t('approvalOf', { role: roles(role as 'coordinator'), by, at: when(at) })}{' '}
            {note && `“${note}”`}
            <span className="block text-muted text-sm">
              {t('provedBy', { how: proof(how ?? 'unknown') })}{' '}
              {byPaperCode && proof('byPaperCodeNote')}
            </span>
          </li>
        ))}
      </ul>
      <div className="grid gap-6 sm:grid-cols-2">
        {readsWhole || !leavesOut ? (
          <VersionFiles {...place} part="whole" title={t('whole')} />
        ) : (
          <VersionFiles {...place} part="public" title={t('publicVersion')} intro={leavesOut} />
        )}
        {hasSummary && <VersionFiles {...place} part="summary" title={t('summary')} />}
        {readsWhole && leavesOut && (
          <VersionFiles {...place} part="public" title={t('publicVersion')} intro={leavesOut} />
        )}
        <VersionFiles {...place} part="sign-off" title={t('signOff')} intro={t('signOffIntro')} />
      </div>
      <p className="mt-4 break-all text-muted text-xs">
        {t('hash')}: {version.sha256}
      </p>
    </Card>
  )
}
