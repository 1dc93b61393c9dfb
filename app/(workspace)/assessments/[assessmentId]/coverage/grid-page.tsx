import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CoverageNav } from '@/components/coverage/coverage-nav'
import { CoverageGrid, type EventRows } from '@/components/coverage/estimate/coverage-grid'
import { GridFilter } from '@/components/coverage/estimate/grid-filter'
import { SmallestCell } from '@/components/coverage/smallest-cell'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import type { AssessmentView } from '@/lib/core/assessment/assessment-view'
import type { CoverageView } from '@/lib/core/coverage/coverage-view'
import { coverageGrid, type GridRow, gridYears } from '@/lib/core/coverage/estimate/grid'
import {
  type CoverageIndicatorKey,
  coverageIndicators,
} from '@/lib/core/coverage/indicators/coverage-indicators'

import { type WorkbenchAddress, workbenchAddress } from './address'

interface Props {
  assessment: AssessmentView
  coverage: CoverageView
  address: WorkbenchAddress
  base: string
}

/** The workbench as a whole: the grid, what it shows, and where the findings are written. */
export async function GridPage({ assessment, coverage, address, base }: Props) {
  const t = await getTranslations('workbench')
  const said = await getTranslations('coverage')
  const { view, year } = address
  const years = gridYears(coverage.estimates, periodOf(assessment), year === null ? [] : [year])
  const populations = coverage.populations.map(({ id }) => id)
  const rows = coverageGrid(
    { ...coverage, populations, years, events: coverage.events.map(({ key }) => key) },
    view,
  )
  const addresses = rows.flatMap(({ cells }) =>
    cells.map(({ key }) => [key, workbenchAddress(base, address, key)] as const),
  )
  return (
    <div className="grid gap-6">
      <PageHead title={t('title')} intro={t('intro')} />
      <CoverageNav base={base} allowed={coverage.allowedActions} />
      {!coverage.editable && <Alert>{t('readOnly')}</Alert>}
      <Card>
        <GridFilter view={view} year={year === null ? '' : String(year)} areas={coverage.areas} />
      </Card>
      {populations.length === 0 && (
        <Alert tone="warn">
          {t('noPopulations')}{' '}
          <Link href={`/assessments/${assessment.id}/scope`}>{t('toScope')}</Link>
        </Alert>
      )}
      {years.length === 0 ? (
        <p>{t('noYears')}</p>
      ) : (
        <CoverageGrid
          events={eventRows(coverage, rows, t('national'), (key) => said(`indicator.${key}.label`))}
          years={years}
          cellAddress={Object.fromEntries(addresses)}
          editable={coverage.editable}
        />
      )}
      <div className="grid items-start gap-6 md:grid-cols-2">
        <Card>
          <h2 className="mb-2">{t('reading')}</h2>
          <p className="mb-3">{t('readingHelp')}</p>
          <Link href={`/assessments/${assessment.id}/tools/${coverage.tool}`}>
            {t('toReading')}
          </Link>
        </Card>
        {coverage.allowedActions.includes('coverage.configure') && (
          <Card>
            <SmallestCell
              assessmentId={assessment.id}
              smallestCell={coverage.smallestCell}
              version={coverage.settingVersion}
            />
          </Card>
        )}
      </div>
    </div>
  )
}

function periodOf({ referenceStart, referenceEnd }: AssessmentView): [number, number] | null {
  return referenceStart && referenceEnd
    ? [Number(referenceStart.slice(0, 4)), Number(referenceEnd.slice(0, 4))]
    : null
}

function eventRows(
  { events, populations }: CoverageView,
  rows: GridRow[],
  national: string,
  nameOf: (indicator: CoverageIndicatorKey) => string,
): EventRows[] {
  const named = rows.map((row) => ({
    ...row,
    name: populations.find(({ id }) => id === row.populationId)?.name ?? national,
  }))
  return events.flatMap(({ key, title }) => {
    const mine = named.filter(({ event }) => event === key)
    const indicator = coverageIndicators.find(
      (one) => one.key === mine[0]?.cells[0]?.cell.indicator,
    )
    return mine.length > 0
      ? [
          {
            event: key,
            title,
            indicator: indicator ? `${indicator.key} ${nameOf(indicator.key)}` : '',
            rows: mine,
          },
        ]
      : []
  })
}
