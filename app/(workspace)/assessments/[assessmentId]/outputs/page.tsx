import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { StatusMark } from '@/components/ui/status-mark'
import { findStep } from '@/lib/core/methodology/find'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadOutputs } from '@/lib/server/page-loads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outputs'))('title') }
}

export default async function OutputsPage({
  params,
}: {
  params: Promise<{ assessmentId: string }>
}) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const methodology = getMethodology(
    (await orNotFound(loadAssessment(ctx, assessmentId))).methodology.key,
  )
  const { items } = await orNotFound(loadOutputs(ctx, assessmentId))
  const t = await getTranslations('outputs')
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      <Card>
        {items.length === 0 && <p>{t('nothing')}</p>}
        <ul className="grid">
          {items.map((output) => {
            const latest = output.versions[0]
            return (
              <li
                key={output.key}
                className="grid gap-x-4 gap-y-1 border-line border-t py-3 first:border-t-0 first:pt-0 last:pb-0 sm:grid-cols-[4rem_1fr_auto] sm:items-center"
              >
                <span className="text-muted text-sm">
                  {t('step', { number: findStep(methodology, output.step).number })}
                </span>
                <Link
                  className="font-semibold"
                  href={`/assessments/${assessmentId}/outputs/${output.key}`}
                >
                  {output.title}
                </Link>
                <span>
                  {latest ? (
                    <StatusMark
                      status={latest.approvedAt ? 'completed' : 'in-review'}
                      label={`${t('version', { number: latest.number })}, ${latest.approvedAt ? t('approvedMark') : t('notApprovedMark')}`}
                    />
                  ) : (
                    <span className="text-muted text-sm">{t('none')}</span>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </Card>
    </div>
  )
}
