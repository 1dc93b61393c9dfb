import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageChart } from '@/lib/core/coverage/charts/coverage-chart'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Block } from '@/lib/core/rendering/block'
import { type Column, figureRangeWords, hiddenNote, wordTable } from './figure-words'

const columns: readonly Column[] = [
  { label: 'Estimate' },
  { label: 'Figure (95 % interval)', numeric: true },
  { label: 'Method', width: 2 },
  { label: 'Source', width: 2 },
  { label: 'Grade' },
]

/** Cells with several estimates: what was adopted and why, and what was not. */
export function alternativeBlocks(material: ChartMaterial): Block[] {
  const { coverage, names } = material
  const row = (label: string, figure: PublishedFigure) => [
    label,
    figureRangeWords(figure),
    names.method(figure.method),
    names.sources(figure) || 'none given',
    figure.grade ?? 'none given',
  ]
  const kinds = [
    ...new Map(
      coverage.alternatives.map(({ cell }) => [`${cell.event} ${cell.indicator}`, cell]),
    ).values(),
  ]
  const charts = kinds.flatMap(
    ({ indicator, event, year }) =>
      coverageChart(material, 'alternatives', { indicator, event, year, populationId: null }) ?? [],
  )
  const tables = coverage.alternatives.flatMap(({ cell, reason, adopted, others }): Block[] => [
    wordTable(
      `${names.event(cell.event)} (${cell.indicator}), ${names.place(cell)}, ${cell.year}`,
      columns,
      [
        ...(adopted ? [row('adopted', adopted)] : []),
        ...others.map((figure) => row('not adopted', figure)),
      ],
    ),
    {
      type: 'paragraph',
      content: [
        { text: 'Why it was adopted: ', bold: true },
        { text: reason.trim() || 'no reason is recorded.' },
      ],
    },
  ])
  const figures = coverage.alternatives.flatMap(({ adopted, others }) => [
    ...(adopted ? [adopted] : []),
    ...others,
  ])
  return [...charts, ...tables, ...hiddenNote(coverage, figures)]
}
