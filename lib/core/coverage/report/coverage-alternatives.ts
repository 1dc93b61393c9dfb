import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { coverageChart } from '@/lib/core/coverage/charts/coverage-chart'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Block } from '@/lib/core/rendering/block'
import { cellTitle } from './cell-title'
import { type Column, figureRangeWords, hiddenNote, wordTable } from './figure-words'

const columns: readonly Column[] = [
  { name: 'estimate', said: true },
  { name: 'figure', numeric: true },
  { name: 'method', width: 2, said: true },
  { name: 'source', width: 2 },
  { name: 'grade' },
]

/** Cells with several estimates: what was adopted and why, and what was not. */
export function alternativeBlocks(material: ChartMaterial): Block[] {
  const { coverage, names, words } = material
  const { say } = words
  const row = (label: string, figure: PublishedFigure) => [
    label,
    figureRangeWords(words, figure),
    names.method(figure.method),
    names.sources(figure) || say('coverage.noneGiven'),
    figure.grade ?? say('coverage.noneGiven'),
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
    wordTable(material, cellTitle(material, cell), columns, [
      ...(adopted ? [row(say('coverage.adopted'), adopted)] : []),
      ...others.map((figure) => row(say('coverage.notAdopted'), figure)),
    ]),
    {
      type: 'paragraph',
      content: [
        { text: `${say('coverage.report.why')} `, bold: true, ...material.spoken },
        reason.trim()
          ? { text: reason.trim() }
          : { text: say('coverage.report.noReason'), ...material.spoken },
      ],
    },
  ])
  const figures = coverage.alternatives.flatMap(({ adopted, others }) => [
    ...(adopted ? [adopted] : []),
    ...others,
  ])
  return [...charts, ...tables, ...hiddenNote(material, figures)]
}
