import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure, Shown } from '@/lib/core/coverage/disclosure/published-coverage'
import { grades } from '@/lib/core/coverage/estimate/estimate'
import { estimateMethods, publishedIn } from '@/lib/core/coverage/estimate/estimate-methods'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import { percentOf } from '@/lib/core/coverage/percent-of'
import type { FileCell } from '@/lib/core/csv'
import type { Words } from '@/lib/core/words'

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
  'notes',
  'reason_not_measured',
  'rough_band_percent',
]

/** One row for each adopted figure, and one for each cell that was not measured. */
export function figureSheet(material: ChartMaterial): Sheet {
  const { coverage, words } = material
  const figures = coverage.figures.map((figure) => figureCells(material, figure))
  const unmeasured = coverage.unmeasured.map(({ cell, reason, band }): FileCell[] => [
    ...cellCells(material, cell, words.say('coverage.notMeasured')),
    ...Array(16).fill(null),
    reason,
    band,
  ])
  const rows = [...figures, ...unmeasured].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    name: words.say('coverage.sheet.figures'),
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
  const { names, words } = material
  const { say } = words
  const number = (shown: Shown, of: (value: number) => number) =>
    shown === 'hidden' ? say('coverage.hidden') : shown && of(shown)
  const isHidden = figure.rate === 'hidden' || figure.days === 'hidden'
  return [
    ...cellCells(material, figure.cell, say(isHidden ? 'coverage.hidden' : 'coverage.shown')),
    number(figure.rate, percentOf),
    number(figure.lower, percentOf),
    number(figure.upper, percentOf),
    number(figure.days, (days) => Math.round(days * 10) / 10),
    number(figure.numerator, Math.round),
    number(figure.denominator, Math.round),
    figure.interval && say(`coverage.intervalKind.${figure.interval}`),
    names.method(figure.method),
    formulaWords(words, figure.method),
    names.sources(figure),
    figure.grade,
    figure.timeliness,
    figure.numeratorDefinition,
    figure.denominatorDefinition,
    figure.limits,
    figure.findings.map(({ code }) => say(`coverage.finding.${code}`)).join(' '),
    null,
    null,
  ]
}

function formulaWords({ say }: Words, method: string): string {
  const found = estimateMethods.find(({ key }) => key === method)
  return found ? say(`coverage.method.${found.key}.formula`) : ''
}

/** The figures with what one must know to read them. */
export function exportSheets(material: ChartMaterial): Sheet[] {
  const { coverage, words } = material
  const { say } = words
  const used = (key: string) => coverage.figures.some(({ method }) => method === key)
  return [
    figureSheet(material),
    alternativeSheet(material),
    {
      name: say('coverage.sheet.methods'),
      columns: ['method', 'in_words', 'published_in'],
      rows: estimateMethods
        .filter(({ key }) => used(key))
        .map(({ key }) => [
          say(`coverage.method.${key}.label`),
          say(`coverage.method.${key}.help`),
          publishedIn(key),
        ]),
    },
    {
      name: say('coverage.sheet.indicators'),
      columns: ['indicator', 'label', 'numerator', 'denominator'],
      rows: coverageIndicators
        .filter(({ key }) => coverage.figures.some(({ cell }) => cell.indicator === key))
        .map(({ key }) => [
          key,
          say(`coverage.indicator.${key}.label`),
          say(`coverage.indicator.${key}.numerator`),
          say(`coverage.indicator.${key}.denominator`),
        ]),
    },
    {
      name: say('coverage.sheet.reading'),
      columns: ['word', 'meaning'],
      rows: readingRows(words, coverage.smallestCell),
    },
  ]
}

function alternativeSheet({ coverage, names, words: { say } }: ChartMaterial): Sheet {
  return {
    name: say('coverage.sheet.alternatives'),
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
        ...(adopted ? [['coverage.adopted', adopted] as const] : []),
        ...others.map((figure) => ['coverage.notAdopted', figure] as const),
      ].map(([word, figure]): FileCell[] => [
        names.event(cell.event),
        cell.indicator,
        names.population(cell.populationId),
        cell.year,
        cell.area,
        names.sex(cell.sex),
        say(word),
        figure.rate === 'hidden' ? say('coverage.hidden') : figure.rate && percentOf(figure.rate),
        names.method(figure.method),
        names.sources(figure),
        figure.grade,
        reason,
      ]),
    ),
  }
}

/** The words of the sheets, explained; headings of columns are the same in every language. */
function readingRows({ say }: Words, smallest: number): FileCell[][] {
  return [
    [say('coverage.hidden'), say('coverage.reading.hidden', { smallest })],
    ['percent', say('coverage.reading.percent')],
    [say('coverage.national'), say('coverage.reading.national')],
    ['area', say('coverage.reading.area')],
    ...grades.map((grade) => [
      say('coverage.reading.grade', { grade }),
      say(`coverage.grade.${grade}`),
    ]),
  ]
}
