import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CoverageNav } from '@/components/coverage/coverage-nav'
import { WordTable } from '@/components/coverage/word-table'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { fillAddress } from '@/lib/core/contract/fill-address'
import { resultBlocks } from '@/lib/core/coverage/report/coverage-results'
import { findStep, findTool } from '@/lib/core/methodology/find'
import { getPublication } from '@/lib/server/coverage/get-publication'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadCoverage } from '@/lib/server/page-loads'

interface Props {
  params: Promise<{ assessmentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coverageReport'))('reportTitle') }
}

export default async function ReportPage({ params }: Props) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const coverage = await orNotFound(loadCoverage(ctx, assessmentId))
  const material = await orNotFound(getPublication(ctx, assessmentId))
  const methodology = getMethodology((await loadAssessment(ctx, assessmentId)).methodology.key)
  const step = findStep(methodology, findTool(methodology, coverage.tool).step)
  const outputs = methodology.outputs.filter((output) => output.step === step.key)
  const t = await getTranslations('coverageReport')
  const tables = resultBlocks(material).filter((block) => block.type === 'table')
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t('reportTitle')} intro={t('reportIntro')} />
      <CoverageNav
        base={`/assessments/${assessmentId}/coverage`}
        allowed={coverage.allowedActions}
      />
      {outputs.map(({ key, title }) => (
        <Card key={key}>
          <h2 className="mb-2">{t('report')}</h2>
          <p className="mb-3">{t('reportHelp', { output: title })}</p>
          <Link href={`/assessments/${assessmentId}/outputs/${key}`}>
            {t('toReport', { output: title })}
          </Link>
        </Card>
      ))}
      <div className="grid items-start gap-6 md:grid-cols-2">
        {coverage.allowedActions.includes('coverage.export') && (
          <FilesCard assessmentId={assessmentId} />
        )}
        <Card>
          <h2 className="mb-2">{t('protection')}</h2>
          <p className="mb-2">
            {t('protectionHelp', { smallest: material.coverage.smallestCell })}
          </p>
          <p>
            {t('hiddenCount', {
              count: material.coverage.figures.filter(
                ({ rate, days }) => rate === 'hidden' || days === 'hidden',
              ).length,
            })}
          </p>
          <p>{t('internalCount', { count: material.coverage.internal })}</p>
        </Card>
      </div>
      {tables.length > 0 && (
        <Card>
          <h2 className="mb-3">{t('figures')}</h2>
          <div className="grid grid-cols-1 gap-6">
            {tables.map((table) => (
              <WordTable key={table.caption} table={table} />
            ))}
          </div>
        </Card>
      )}
    </div>
  )
}

async function FilesCard({ assessmentId }: { assessmentId: string }) {
  const t = await getTranslations('coverageReport')
  const files = [
    { key: 'xlsx', file: 'figures.xlsx' },
    { key: 'csv', file: 'figures.csv' },
    { key: 'sdg', file: 'sdg.csv' },
  ] as const
  return (
    <Card>
      <h2 className="mb-2">{t('files')}</h2>
      <ul className="grid gap-4">
        {files.map(({ key, file }) => (
          <li key={key} className="grid gap-1">
            <p>
              <a
                className={buttonClass('secondary')}
                href={fillAddress('GET /assessments/{assessmentId}/coverage/exports/{file}', {
                  params: { assessmentId, file },
                })}
                download
                aria-describedby={`about-${key}`}
              >
                {t(key)}
              </a>
            </p>
            <p id={`about-${key}`} className="text-sm">
              {t(`${key}Help`)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
