import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Block } from '@/lib/core/rendering/block'
import { type Column, countsWords, figureRangeWords, hiddenNote, wordTable } from './figure-words'

export const figureColumns: readonly Column[] = [
  { name: 'population', width: 2 },
  { name: 'year' },
  { name: 'figure', width: 4, numeric: true },
  { name: 'counts', width: 3, numeric: true },
  { name: 'method', width: 2, said: true },
  { name: 'source', width: 5 },
  { name: 'grade' },
]

/** The row of a figure with all that a reader needs to judge it. */
export function figureRow({ names, words }: ChartMaterial, figure: PublishedFigure): string[] {
  return [
    names.place(figure.cell),
    String(figure.cell.year),
    figureRangeWords(words, figure),
    countsWords(words, figure),
    names.method(figure.method),
    names.sources(figure) || words.say('coverage.noneGiven'),
    figure.grade ?? words.say('coverage.noneGiven'),
  ]
}

export interface FigureGroup {
  indicator: string
  event: string
  title: string
  figures: PublishedFigure[]
}

/** Figures by event and indicator; within each by population, year, area and sex. */
export function figureGroups(
  { coverage, names, words }: ChartMaterial,
  wanted: (figure: PublishedFigure) => boolean,
): FigureGroup[] {
  const figures = coverage.figures.filter(wanted)
  const nameOf = ({ cell }: PublishedFigure) =>
    `${cell.event} ${cell.indicator.slice(1).padStart(2, '0')}`
  const keys = [...new Set(figures.map(nameOf))].sort()
  return keys.map((key) => {
    const own = figures.filter((figure) => nameOf(figure) === key)
    const { event = '', indicator = '' } = own[0]?.cell ?? {}
    const order = ({ cell }: PublishedFigure) => names.populationIds.indexOf(cell.populationId)
    const sorted = own.sort(
      (a, b) =>
        order(a) - order(b) ||
        a.cell.year - b.cell.year ||
        (a.cell.area < b.cell.area ? -1 : a.cell.area > b.cell.area ? 1 : 0) ||
        (a.cell.sex < b.cell.sex ? -1 : 1),
    )
    return {
      event,
      indicator,
      title: words.say('coverage.table.group', {
        event: names.event(event),
        indicator: names.indicator(indicator),
        key: indicator,
      }),
      figures: sorted,
    }
  })
}

export function isWhole({ cell }: PublishedFigure): boolean {
  return cell.area === '' && cell.sex === 'all'
}

/** Figures of the whole territory and both sexes. */
export function resultBlocks(material: ChartMaterial): Block[] {
  const { coverage, words, spoken } = material
  const tables = figureGroups(material, isWhole).map(({ title, figures }) =>
    wordTable(
      material,
      title,
      figureColumns,
      figures.map((figure) => figureRow(material, figure)),
    ),
  )
  const withheld: Block[] =
    coverage.internal > 0
      ? [
          {
            type: 'paragraph',
            content: [
              {
                text: words.say('coverage.report.withheld', { count: coverage.internal }),
                ...spoken,
              },
            ],
          },
        ]
      : []
  return [...tables, ...hiddenNote(material, coverage.figures.filter(isWhole)), ...withheld]
}

export function unmeasuredBlocks(material: ChartMaterial): Block[] {
  const { coverage, names, words } = material
  const rows = coverage.unmeasured.map(({ cell, reason, band }) => [
    names.place(cell),
    names.event(cell.event),
    String(cell.year),
    reason,
    band ? `${band} %` : words.say('coverage.noneGiven'),
  ])
  const columns: Column[] = [
    { name: 'population', width: 2 },
    { name: 'event' },
    { name: 'year' },
    { name: 'reason', width: 4 },
    { name: 'band' },
  ]
  return rows.length === 0
    ? []
    : [wordTable(material, words.say('coverage.table.notMeasured'), columns, rows)]
}
