import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure, Shown } from '@/lib/core/coverage/disclosure/published-coverage'
import type { CoverageCell } from '@/lib/core/coverage/estimate/cell'
import { percentOf } from '@/lib/core/coverage/percent-of'
import { csvOf, type FileCell } from '@/lib/core/csv'

/**
 * Columns of SDMX-CSV 2.0, then the dimensions of the global data structure for SDG indicators in
 * their order, the value and its attributes.
 */
const columns = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REPORTING_TYPE',
  'SERIES',
  'REF_AREA',
  'SEX',
  'AGE',
  'URBANISATION',
  'INCOME_WEALTH_QUANTILE',
  'EDUCATION_LEV',
  'OCCUPATION',
  'CUST_BREAKDOWN',
  'COMPOSITE_BREAKDOWN',
  'DISABILITY_STATUS',
  'ACTIVITY',
  'PRODUCT',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MULT',
  'UNIT_MEASURE',
  'SOURCE_DETAIL',
  'COMMENT_OBS',
]

const sexCodes: Record<CoverageCell['sex'], string> = { all: '_T', female: 'F', male: 'M' }
const percent = 'PT'

/** A series of the global database, and the indicator of the workbench that gives it. */
interface SdgSeries {
  series: string
  indicator: string
  event: string
  age: string
  unit: string
  value: (figure: PublishedFigure) => Shown
}

const reaches =
  (least: number) =>
  ({ rate }: PublishedFigure) =>
    typeof rate === 'number' ? Number(rate >= least) : rate

/**
 * 16.9.1; 17.19.2 (b) at the shares at which it is compiled: births 90 %, deaths 75 %. Its part
 * (a), a census within ten years, is not a coverage figure.
 */
const sdgSeries: readonly SdgSeries[] = [
  {
    series: 'SG_REG_BRTH',
    indicator: 'G3',
    event: 'birth',
    age: 'Y0T4',
    unit: percent,
    value: ({ rate }) => (typeof rate === 'number' ? percentOf(rate) : rate),
  },
  {
    series: 'SG_REG_BRTH90N',
    indicator: 'G1',
    event: 'birth',
    age: '_T',
    unit: 'NUMBER',
    value: reaches(0.9),
  },
  {
    series: 'SG_REG_DETH75N',
    indicator: 'G8',
    event: 'death',
    age: '_T',
    unit: 'NUMBER',
    value: reaches(0.75),
  },
]

/**
 * National figures of SDG indicators 16.9.1 and 17.19.2 as SDMX-CSV 2.0. Hidden values are left out
 * and marked as suppressed.
 */
export function sdmxCsv({ coverage, names }: ChartMaterial, countryCode: string): string {
  const rows = sdgSeries.flatMap(({ series, indicator, event, age, unit, value }) =>
    coverage.figures
      .filter(
        ({ cell }) =>
          cell.indicator === indicator &&
          cell.event === event &&
          cell.populationId === null &&
          cell.area === '',
      )
      .filter(({ cell, rate }) => rate !== null && (unit === percent || cell.sex === 'all'))
      .map((figure): FileCell[] => {
        const found = value(figure)
        const dimensions = [
          'A',
          'N',
          series,
          countryCode,
          sexCodes[figure.cell.sex],
          age,
          ...Array(9).fill('_T'),
        ]
        const attributes = [
          typeof found === 'number' ? 'A' : 'Q',
          0,
          unit,
          names.sources(figure),
          names.method(figure.method),
        ]
        return [
          'datastructure',
          'IAEG-SDGs:SDG(1.0)',
          'I',
          ...dimensions,
          figure.cell.year,
          typeof found === 'number' ? found : null,
          ...attributes,
        ]
      }),
  )
  return csvOf([columns, ...rows])
}
