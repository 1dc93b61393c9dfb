import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { estimateMethods } from '@/lib/core/coverage/estimate/estimate-methods'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import type { Block } from '@/lib/core/rendering/block'
import { type Column, wordTable } from './figure-words'

const indicatorColumns: readonly Column[] = [
  { label: 'Key' },
  { label: 'Indicator', width: 2 },
  { label: 'Numerator', width: 3 },
  { label: 'Denominator', width: 3 },
]
const methodColumns: readonly Column[] = [
  { label: 'Method', width: 2 },
  { label: 'Formula', width: 3 },
  { label: 'In words', width: 3 },
  { label: 'Published in', width: 2 },
]

/** Every formula behind a printed number, in words and with its source. */
export function methodBlocks({ coverage, names }: ChartMaterial): Block[] {
  const figures = [...coverage.figures, ...coverage.alternatives.flatMap(({ others }) => others)]
  if (figures.length === 0) return []
  const indicators = coverageIndicators.filter(({ key }) =>
    figures.some(({ cell }) => cell.indicator === key),
  )
  const used = [
    ...new Map(figures.map((figure) => [`${figure.method} ${figure.formula}`, figure])).values(),
  ]
  const rows = used.map(({ method, formula }) => {
    const known = estimateMethods.find(({ key }) => key === method)
    return [names.method(method), formula, known?.help ?? '', known?.source ?? '']
  })
  const intervals = [...new Set(figures.map(({ interval }) => interval).filter(Boolean))].sort()
  const hasGap = coverage.figures.some(({ cell }) => cell.populationId !== null)
  return [
    wordTable(
      'Indicators',
      indicatorColumns,
      indicators.map(({ key, label, numerator, denominator }) => [
        key,
        label,
        numerator,
        denominator,
      ]),
    ),
    wordTable('Methods', methodColumns, [...rows, ...(hasGap ? comparisonRows : [])]),
    ...(intervals.length > 0
      ? [
          {
            type: 'list' as const,
            ordered: false,
            items: intervals.map((text) => [{ text: `Interval at 95 %: ${text}.` }]),
          },
        ]
      : []),
    { type: 'paragraph', content: [{ text: protectionWords(coverage.smallestCell) }] },
  ]
}

const comparisonRows = [
  [
    'Difference to the national level',
    'p − q, from p − q − √((p − l1)² + (u2 − q)²) to p − q + √((u1 − p)² + (q − l2)²)',
    'Share of the population less the national share, in points; l and u are the limits of the Wilson interval of each share.',
    'Newcombe 1998, Stat Med 17:873; Wilson 1927, JASA 22:209',
  ],
  [
    'Ratio to the national level',
    'p / q, times and by exp(1.96 √(1/a − 1/n + 1/b − 1/m))',
    'Share of the population by the national share; a of n and b of m are the counts behind the two.',
    'Katz et al. 1978, Biometrics 34:469',
  ],
]

function protectionWords(smallestCell: number): string {
  return `Small numbers: a count above 0 and below ${smallestCell} is hidden with every rate and interval made from it, and so is a rate that leaves as few persons or events over. Where totals would give a hidden count away, further counts are hidden, the least first, until no table narrows any hidden count to fewer than ${smallestCell} values (complementary suppression, checked by the largest flow through the hidden counts; Cox 1995, JASA 90:1453). Populations may overlap and are not added up. Areas are taken as parts of the territory that do not overlap.`
}
