import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Block } from '@/lib/core/rendering/block'
import { type Column, countsWords, figureRangeWords, hiddenNote, wordTable } from './figure-words'

export const figureColumns: readonly Column[] = [
  { label: 'Population', width: 2 },
  { label: 'Year' },
  { label: 'Figure (95 % interval)', width: 4, numeric: true },
  { label: 'Counts', width: 3, numeric: true },
  { label: 'Method', width: 2 },
  { label: 'Source', width: 5 },
  { label: 'Grade' },
]

/** The row of a figure with all that a reader needs to judge it. */
export function figureRow({ names }: ChartMaterial, figure: PublishedFigure): string[] {
  return [
    names.place(figure.cell),
    String(figure.cell.year),
    figureRangeWords(figure),
    countsWords(figure),
    names.method(figure.method),
    names.sources(figure) || 'none given',
    figure.grade ?? 'none given',
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
  { coverage, names }: ChartMaterial,
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
      title: `${names.event(event)}: ${names.indicator(indicator)} (${indicator})`,
      figures: sorted,
    }
  })
}

export function isWhole({ cell }: PublishedFigure): boolean {
  return cell.area === '' && cell.sex === 'all'
}

/** Figures of the whole territory and both sexes. */
export function resultBlocks(material: ChartMaterial): Block[] {
  const { coverage } = material
  const tables = figureGroups(material, isWhole).map(({ title, figures }) =>
    wordTable(
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
                text: `${coverage.internal} ${coverage.internal === 1 ? 'figure is' : 'figures are'} kept within the assessment and not printed.`,
              },
            ],
          },
        ]
      : []
  return [...tables, ...hiddenNote(coverage, coverage.figures.filter(isWhole)), ...withheld]
}

export function unmeasuredBlocks({ coverage, names }: ChartMaterial): Block[] {
  const rows = coverage.unmeasured.map(({ cell, reason, band }) => [
    names.place(cell),
    names.event(cell.event),
    String(cell.year),
    reason,
    band ? `${band} %` : 'none given',
  ])
  const columns: Column[] = [
    { label: 'Population', width: 2 },
    { label: 'Event' },
    { label: 'Year' },
    { label: 'Reason', width: 4 },
    { label: 'Rough band' },
  ]
  return rows.length === 0 ? [] : [wordTable('Not measured', columns, rows)]
}
