import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ReportScreen } from '@/components/report/report-screen'
import { PageHead } from '@/components/ui/page-head'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadOutputs, loadReport } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string; output: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessmentId, output } = await params
  return {
    title: (await orNotFound(loadReport(await pageContext(), assessmentId, output))).output.title,
  }
}

export default async function ReportPage({ params }: Props) {
  const { assessmentId, output } = await params
  const ctx = await pageContext()
  const view = await orNotFound(loadReport(ctx, assessmentId, output))
  const { items } = await orNotFound(loadOutputs(ctx, assessmentId))
  const t = await getTranslations('report')
  return (
    <div className="grid gap-6">
      <PageHead
        title={view.output.title}
        intro={view.output.purpose}
        back={<Link href={`/assessments/${assessmentId}/reports`}>{t('toReports')}</Link>}
      />
      <ReportScreen
        assessmentId={assessmentId}
        user={{ id: ctx.actor.userId, name: ctx.actor.name }}
        start={view}
        mayIssue={items.some(
          ({ key, allowedActions }) => key === output && allowedActions.includes('output.issue'),
        )}
      />
    </div>
  )
}
