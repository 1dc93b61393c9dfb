import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TabList } from '@/components/shell/tab-list'
import { getMethodology } from '@/lib/core/methodology/registry'
import { can } from '@/lib/core/policy/can'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadReports } from '@/lib/server/page-loads'

interface Props {
  children: ReactNode
  params: Promise<{ assessmentId: string }>
}

export default async function AssessmentLayout({ children, params }: Props) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const t = await getTranslations('nav')
  const subject = {
    platformRoles: ctx.actor.platformRoles,
    roles: assessment.roles,
    scopes: ctx.actor.scopes,
  }
  const isByLink = ctx.actor.onlyAssessmentId !== undefined
  const hasQuestionnaire = getMethodology(assessment.methodology.key).tools.some(
    ({ screen }) => screen === 'questionnaire',
  )
  const hasCoverage = getMethodology(assessment.methodology.key).tools.some(
    ({ screen }) => screen === 'coverage',
  )
  const base = `/assessments/${assessmentId}`
  const links = [
    { href: base, label: t('overview'), shown: !isByLink, exact: true },
    { href: `${base}/scope`, label: t('scope'), shown: can(subject, 'population.read') },
    {
      href: `${base}/coverage`,
      label: t('coverage'),
      shown: hasCoverage && can(subject, 'coverage.read'),
    },
    {
      href: `${base}/questionnaire`,
      label: t('questionnaire'),
      shown: hasQuestionnaire && can(subject, 'questionnaire.read'),
    },
    { href: `${base}/documents`, label: t('documents'), shown: can(subject, 'document.read') },
    {
      href: `${base}/reports`,
      label: t('reports'),
      shown: !isByLink && (await loadReports(ctx, assessmentId)).length > 0,
    },
    { href: `${base}/outputs`, label: t('outputs'), shown: !isByLink },
    { href: `${base}/members`, label: t('members'), shown: can(subject, 'member.read') },
    { href: `${base}/audit`, label: t('audit'), shown: can(subject, 'audit.read') },
  ]
  return (
    <>
      <div className="mb-8 border-line border-b">
        <p className="font-semibold text-lg">
          {assessment.title}{' '}
          <span className="font-normal text-muted">{assessment.countryName}</span>
        </p>
        <TabList name={t('assessment')} tabs={links} ruled={false} />
      </div>
      {children}
    </>
  )
}
