import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { OutputActions } from '@/components/output/output-actions'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { StatusMark } from '@/components/ui/status-mark'
import { sharingLevels } from '@/lib/core/policy/role'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadOutputs } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string; output: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadOutput(await params)).title }
}

async function loadOutput({ assessmentId, output: key }: { assessmentId: string; output: string }) {
  const { items } = await orNotFound(loadOutputs(await pageContext(), assessmentId))
  return items.find((item) => item.key === key) ?? notFound()
}

export default async function OutputPage({ params }: Props) {
  const place = await params
  const output = await loadOutput(place)
  const t = await getTranslations('outputs')
  const roles = await getTranslations('roles')
  const format = await getFormatter()
  const files = `/api/v1/assessments/${place.assessmentId}/outputs/${output.key}/versions`
  const when = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const latest = output.versions[0]
  return (
    <div className="grid gap-6">
      <PageHead title={output.title} intro={output.purpose} back={<Link href={`/assessments/${place.assessmentId}/outputs`}>{t('back')}</Link>} />
      {output.allowedActions.length > 0 && (
        <Card accent={output.allowedActions.includes('output.approve')}>
          <h2 className="mb-3">{t('actions')}</h2>
          {output.allowedActions.includes('output.issue') && (
            <p className="mb-4">
              <a href={`${files}/draft.html`} target="_blank" rel="noreferrer">
                {t('preview')}
              </a>
            </p>
          )}
          <OutputActions
            key={`${latest?.number ?? 0}-${output.version}`}
            assessmentId={place.assessmentId}
            output={{ ...output, latestNumber: latest?.number ?? 0 }}
            sharingLevels={sharingLevels.map((value) => ({ value, label: t(value) }))}
          />
        </Card>
      )}
      {output.versions.length === 0 && <Card>{t('none')}</Card>}
      {output.versions.map((version) => (
        <Card key={version.number}>
          <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <h2>{t('version', { number: version.number })}</h2>
            <StatusMark status={version.approvedAt ? 'completed' : 'in-review'} label={version.approvedAt ? t('approvedMark') : t('notApprovedMark')} />
          </div>
          <p>
            {version.approvedAt
              ? t('approvedOn', { at: when(version.approvedAt) })
              : t('waiting', {
                  roles: output.approvers
                    .filter((role) => !version.approvals.some((approval) => approval.role === role))
                    .map((role) => roles(role))
                    .join(', '),
                })}
          </p>
          <p>{t('issued', { by: version.issuedBy, at: when(version.issuedAt) })}</p>
          <ul className="mb-2">
            {version.approvals.map((approval) => (
              <li key={approval.role}>
                {t('approvalOf', { role: roles(approval.role as 'coordinator'), by: approval.by, at: when(approval.at) })}{' '}
                {approval.note && `“${approval.note}”`}
              </li>
            ))}
          </ul>
          <p className="flex flex-wrap gap-x-5 gap-y-1 font-semibold">
            {(['html', 'pdf', 'docx'] as const).map((format) => (
              <a key={format} href={`${files}/${version.number}.${format}`} {...(format === 'html' && { target: '_blank', rel: 'noreferrer' })}>
                {t(format)}
              </a>
            ))}
          </p>
          <p className="mt-2 break-all text-muted text-xs">
            {t('hash')}: {version.sha256}
          </p>
        </Card>
      ))}
    </div>
  )
}
