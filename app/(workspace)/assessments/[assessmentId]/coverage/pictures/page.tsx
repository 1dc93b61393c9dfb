import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { BoundaryForm } from '@/components/coverage/boundary/boundary-form'
import { BoundaryReport } from '@/components/coverage/boundary/boundary-report'
import { ChartChoice } from '@/components/coverage/charts/chart-choice'
import { Picture } from '@/components/coverage/charts/picture'
import { CoverageNav } from '@/components/coverage/coverage-nav'
import { WordTable } from '@/components/coverage/word-table'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageChart, coverageCharts } from '@/lib/core/coverage/charts/coverage-chart'
import { chartTable } from '@/lib/core/rendering/charts/chart-table'
import { getBoundary } from '@/lib/server/coverage/boundary/get-boundary'
import { getPublication } from '@/lib/server/coverage/get-publication'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadCoverage } from '@/lib/server/page-loads'
import { type ChosenChart, chosenChart, figureKeys, figureYears } from './chosen-chart'

interface Props {
  params: Promise<{ assessmentId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coverageReport'))('picturesTitle') }
}

export default async function PicturesPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const ctx = await pageContext()
  const coverage = await orNotFound(loadCoverage(ctx, assessmentId))
  const [material, boundary] = await orNotFound(
    Promise.all([getPublication(ctx, assessmentId), getBoundary(ctx, assessmentId)]),
  )
  const chosen = chosenChart(material, await searchParams)
  const t = await getTranslations('coverageReport')
  const base = `/assessments/${assessmentId}/coverage`
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title={t('picturesTitle')} intro={t('picturesIntro')} />
      <CoverageNav base={base} allowed={coverage.allowedActions} />
      {chosen ? (
        <ChartCard material={material} chosen={chosen} />
      ) : (
        <Alert>
          {t('noFigures')} <Link href={base}>{t('toWorkbench')}</Link>
        </Alert>
      )}
      <Card>
        <h2 className="mb-2">{t('areasTitle')}</h2>
        <p className="mb-3">{t('areasIntro')}</p>
        <BoundaryReport boundary={boundary} />
        {coverage.editable && (
          <div className="mt-4 max-w-xl">
            <BoundaryForm assessmentId={assessmentId} hasOutlines={boundary !== null} />
          </div>
        )}
      </Card>
    </div>
  )
}

async function ChartCard({ material, chosen }: { material: ChartMaterial; chosen: ChosenChart }) {
  const t = await getTranslations('coverageReport')
  const { names, coverage, outlines } = material
  const chart = coverageChart(material, chosen.kind, chosen)
  return (
    <Card>
      <ChartChoice
        kinds={coverageCharts.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        figures={figureKeys(material).map((key) => ({
          value: key,
          label: `${names.event(key.split('|')[0] ?? '')}: ${names.indicator(key.split('|')[1] ?? '')}`,
        }))}
        years={figureYears(material).map((year) => ({ value: String(year), label: String(year) }))}
        populations={names.populationIds.map((id) => ({
          value: id ?? '',
          label: names.population(id),
        }))}
        chosen={{
          kind: chosen.kind,
          figure: `${chosen.event}|${chosen.indicator}`,
          year: String(chosen.year),
          population: chosen.populationId ?? '',
        }}
      />
      <div className="mt-6 grid grid-cols-1 gap-4" aria-live="polite">
        {chart ? (
          <>
            <Picture chart={chart} />
            <details open>
              <summary className="inline-block cursor-pointer py-1 text-primary underline underline-offset-2">
                {t('table')}
              </summary>
              <WordTable table={chartTable(chart)} />
            </details>
            {chart.series.some(({ hidden }) => hidden) && (
              <p className="text-sm">{t('hiddenNote', { smallest: coverage.smallestCell })}</p>
            )}
          </>
        ) : (
          <Alert>
            {chosen.kind === 'map' && outlines.length === 0 ? t('noOutlines') : t('nothingToShow')}
          </Alert>
        )}
      </div>
    </Card>
  )
}
