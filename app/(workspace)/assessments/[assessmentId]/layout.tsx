import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TabList } from '@/components/shell/tab-list'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment } from '@/lib/server/page-loads'

interface Props {
  children: ReactNode
  params: Promise<{ assessmentId: string }>
}

export default async function AssessmentLayout({ children, params }: Props) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const t = await getTranslations('nav')
  const base = `/assessments/${assessmentId}`
  const tabs = assessment.screens.map((screen) => ({
    href: screen === 'overview' ? base : `${base}/${screen}`,
    label: t(screen),
    shown: true,
    exact: screen === 'overview',
  }))
  return (
    <>
      <div className="mb-8 border-line border-b">
        <p className="font-semibold text-lg">
          {assessment.title}{' '}
          <span className="font-normal text-muted">{assessment.countryName}</span>
        </p>
        <TabList name={t('assessment')} tabs={tabs} ruled={false} />
      </div>
      {children}
    </>
  )
}
