import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { ProgressBar } from '@/components/ui/progress-bar'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadReports } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('reports') }
}

export default async function ReportsPage({
  params,
}: {
  params: Promise<{ assessmentId: string }>
}) {
  const { assessmentId } = await params
  const reports = await orNotFound(loadReports(await pageContext(), assessmentId))
  const t = await getTranslations('report')
  return (
    <div className="grid gap-6">
      <PageHead title={t('reports')} intro={t('reportsIntro')} />
      <Card>
        {reports.length === 0 && <p>{t('noReports')}</p>}
        <ul className="grid">
          {reports.map(({ key, title, purpose, sections, finished }) => (
            <li
              key={key}
              className="grid gap-x-8 gap-y-1 border-line border-t py-4 first:border-t-0 first:pt-0 last:pb-0 sm:grid-cols-[1fr_16rem] sm:items-center"
            >
              <div>
                <Link
                  className="font-semibold"
                  href={`/assessments/${assessmentId}/reports/${key}`}
                >
                  {title}
                </Link>
                <p className="text-muted text-sm">{purpose}</p>
              </div>
              <ProgressBar
                share={finished / sections}
                label={t('finishedOf', { finished, count: sections })}
              />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
