import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { estimateMethods, publishedIn } from '@/lib/core/coverage/estimate/estimate-methods'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import type { Block } from '@/lib/core/rendering/block'
import { type Column, wordTable } from './figure-words'

const indicatorColumns: readonly Column[] = [
  { name: 'key' },
  { name: 'indicator', width: 2, said: true },
  { name: 'numerator', width: 3, said: true },
  { name: 'denominator', width: 3, said: true },
]
const methodColumns: readonly Column[] = [
  { name: 'method', width: 2, said: true },
  { name: 'formula', width: 3, said: true },
  { name: 'help', width: 3, said: true },
  { name: 'published', width: 2 },
]

/** Every formula behind a printed number, in words and with its source. */
export function methodBlocks(material: ChartMaterial): Block[] {
  const { coverage, words, spoken } = material
  const { say } = words
  const figures = [...coverage.figures, ...coverage.alternatives.flatMap(({ others }) => others)]
  if (figures.length === 0) return []
  const indicators = coverageIndicators.filter(({ key }) =>
    figures.some(({ cell }) => cell.indicator === key),
  )
  const intervals = [...new Set(figures.flatMap(({ interval }) => interval ?? []))]
    .map((kind) => say(`coverage.intervalKind.${kind}`))
    .sort()
  return [
    wordTable(
      material,
      say('coverage.table.indicators'),
      indicatorColumns,
      indicators.map(({ key }) => [
        key,
        ...(['label', 'numerator', 'denominator'] as const).map((part) =>
          say(`coverage.indicator.${key}.${part}`),
        ),
      ]),
    ),
    wordTable(material, say('coverage.table.methods'), methodColumns, methodRows(material)),
    ...(intervals.length > 0
      ? [
          {
            type: 'list' as const,
            ordered: false,
            items: intervals.map((kind) => [
              { text: say('coverage.report.interval', { kind }), ...spoken },
            ]),
          },
        ]
      : []),
    {
      type: 'paragraph',
      content: [
        { text: say('coverage.report.protection', { smallest: coverage.smallestCell }), ...spoken },
      ],
    },
  ]
}

/** The methods in the order in which figures use them, then how populations are compared. */
function methodRows({ coverage, words: { say } }: ChartMaterial): string[][] {
  const figures = [...coverage.figures, ...coverage.alternatives.flatMap(({ others }) => others)]
  const used = [...new Set(figures.map(({ method }) => method))].flatMap(
    (method) => estimateMethods.find(({ key }) => key === method) ?? [],
  )
  const hasGap = coverage.figures.some(({ cell }) => cell.populationId !== null)
  const rows = [
    ...used.map(({ key }) => ({ place: `coverage.method.${key}`, key }) as const),
    ...(hasGap ? (['gap', 'ratio'] as const) : []).map(
      (key) => ({ place: `coverage.comparison.${key}`, key }) as const,
    ),
  ]
  return rows.map(({ place, key }) => [
    say(`${place}.label`),
    say(`${place}.formula`),
    say(`${place}.help`),
    publishedIn(key),
  ])
}
