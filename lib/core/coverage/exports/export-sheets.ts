import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { percentOf } from '@/lib/core/coverage/charts/chart-series'
import type { PublishedFigure, Shown } from '@/lib/core/coverage/disclosure/published-coverage'
import { grades } from '@/lib/core/coverage/estimate/estimate'
import { estimateMethods } from '@/lib/core/coverage/estimate/estimate-methods'
import { findingWords } from '@/lib/core/coverage/findings/finding-words'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { gradeWords } from '@/lib/core/coverage/report/figure-words'
import type { FileCell } from '@/lib/core/csv'

export interface Sheet {
  name: string
  columns: string[]
  rows: FileCell[][]
}

const figureColumns = [
  'event',
  'indicator',
  'indicator_label',
  'population',
  'year',
  'area',
  'sex',
  'status',
  'percent',
  'percent_lower_95',
  'percent_upper_95',
  'days',
  'numerator',
  'denominator',
  'interval',
  'method',
  'formula',
  'sources',
  'grade',
  'counted_within',
  'numerator_definition',
  'denominator_definition',
  'limits',
  'remarks',
  'reason_not_measured',
  'rough_band_percent',
]

/** One row for each adopted figure, and one for each cell that was not measured. */
export function figureSheet(material: ChartMaterial): Sheet {
  const { coverage } = material
  const figures = coverage.figures.map((figure) => figureCells(material, figure))
  const unmeasured = coverage.unmeasured.map(({ cell, reason, band }): FileCell[] => [
    ...cellCells(material, cell, 'not measured'),
    ...Array(16).fill(null),
    reason,
    band,
  ])
  const rows = [...figures, ...unmeasured].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    name: 'Figures',
    columns: figureColumns,
    rows: rows.map((row) => row.map((value) => (value === '' ? null : value))),
  }
}

function keyOf(row: FileCell[]): string {
  return JSON.stringify(row.slice(0, 7))
}

function cellCells(
  { names }: ChartMaterial,
  cell: PublishedFigure['cell'],
  status: string,
): FileCell[] {
  return [
    names.event(cell.event),
    cell.indicator,
    names.indicator(cell.indicator),
    names.population(cell.populationId),
    cell.year,
    cell.area,
    names.sex(cell.sex),
    status,
  ]
}

function figureCells(material: ChartMaterial, figure: PublishedFigure): FileCell[] {
  const { names } = material
  const percent = (share: Shown) => (typeof share === 'number' ? percentOf(share) : share)
  const count = (shown: Shown) => (typeof shown === 'number' ? Math.round(shown) : shown)
  const isHidden = figure.rate === 'hidden' || figure.days === 'hidden'
  return [
    ...cellCells(material, figure.cell, isHidden ? 'hidden' : 'shown'),
    percent(figure.rate),
    percent(figure.lower),
    percent(figure.upper),
    typeof figure.days === 'number' ? Math.round(figure.days * 10) / 10 : figure.days,
    count(figure.numerator),
    count(figure.denominator),
    figure.interval,
    names.method(figure.method),
    figure.formula,
    names.sources(figure),
    figure.grade,
    figure.timeliness,
    figure.numeratorDefinition,
    figure.denominatorDefinition,
    figure.limits,
    figure.findings.map(({ code }) => findingWords[code]).join(' '),
    null,
    null,
  ]
}

/** The figures with what one must know to read them. */
export function exportSheets(material: ChartMaterial): Sheet[] {
  const { coverage, names } = material
  const used = (key: string) => coverage.figures.some(({ method }) => method === key)
  return [
    figureSheet(material),
    {
      name: 'Alternatives',
      columns: [
        'event',
        'indicator',
        'population',
        'year',
        'area',
        'sex',
        'estimate',
        'percent',
        'method',
        'sources',
        'grade',
        'reason_of_adoption',
      ],
      rows: coverage.alternatives.flatMap(({ cell, reason, adopted, others }) =>
        [
          ...(adopted ? [['adopted', adopted] as const] : []),
          ...others.map((figure) => ['not adopted', figure] as const),
        ].map(([word, figure]): FileCell[] => [
          names.event(cell.event),
          cell.indicator,
          names.population(cell.populationId),
          cell.year,
          cell.area,
          names.sex(cell.sex),
          word,
          typeof figure.rate === 'number' ? percentOf(figure.rate) : figure.rate,
          names.method(figure.method),
          names.sources(figure),
          figure.grade,
          reason,
        ]),
      ),
    },
    {
      name: 'Methods',
      columns: ['method', 'in_words', 'published_in'],
      rows: estimateMethods
        .filter(({ key }) => used(key))
        .map(({ label, help, source }) => [label, help, source]),
    },
    {
      name: 'Indicators',
      columns: ['indicator', 'label', 'numerator', 'denominator'],
      rows: coverageIndicators
        .filter(({ key }) => coverage.figures.some(({ cell }) => cell.indicator === key))
        .map(({ key, label, numerator, denominator }) => [key, label, numerator, denominator]),
    },
    { name: 'How to read', columns: ['word', 'meaning'], rows: readingRows(coverage.smallestCell) },
  ]
}

function readingRows(smallestCell: number): FileCell[][] {
  return [
    [
      'hidden',
      `A count above 0 and below ${smallestCell}, or a figure from which such a count could be worked out.`,
    ],
    [
      'percent',
      'Rounded to one decimal, as in the report. It can be above 100 where the denominator is an estimate.',
    ],
    [
      'National level',
      'The country as a whole. Populations may overlap, so they must not be added up.',
    ],
    ['area', 'Empty: the whole territory.'],
    ...grades.map((grade) => [`grade ${grade}`, gradeWords[grade]]),
  ]
}
