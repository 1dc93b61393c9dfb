import { pyramidOf } from '@/lib/core/coverage/charts/ages-chart'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { percentOf } from '@/lib/core/coverage/charts/chart-series'
import { type CoverageChart, coverageChart } from '@/lib/core/coverage/charts/coverage-chart'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { compareToNational } from '@/lib/core/coverage/estimate/compare-to-national'
import type { Comparison } from '@/lib/core/coverage/estimate/comparison'
import type { Block } from '@/lib/core/rendering/block'
import { chartTable } from '@/lib/core/rendering/charts/chart-table'
import { formatNumber } from '@/lib/core/rendering/format-number'
import {
  type FigureGroup,
  figureColumns,
  figureGroups,
  figureRow,
  isWhole,
} from './coverage-results'
import {
  type Column,
  hiddenNote,
  hiddenWord,
  hiddenWords,
  shareWords,
  wordTable,
} from './figure-words'

/**
 * The latest year of each indicator: a chart, and the distance of each population from the national
 * level.
 */
export function comparisonBlocks(material: ChartMaterial): Block[] {
  return figureGroups(material, isWhole).flatMap((group): Block[] => {
    const year = Math.max(...group.figures.map(({ cell }) => cell.year))
    const national = group.figures.find(
      ({ cell }) => cell.populationId === null && cell.year === year,
    )
    const populations = group.figures.filter(
      ({ cell }) => cell.populationId !== null && cell.year === year,
    )
    if (!national || populations.length === 0) return []
    return [
      ...chartBlocks(material, 'populations', group, year),
      ...chartBlocks(material, 'gap', group, year),
      ...gapTable(
        material,
        `${group.title}, against the national level, ${year}`,
        national,
        populations,
      ),
    ]
  })
}

const gapColumns: readonly Column[] = [
  { label: 'Population', width: 2 },
  { label: 'Share', numeric: true },
  { label: 'National', numeric: true },
  { label: 'Difference in points (95 % interval)', numeric: true, width: 2 },
  { label: 'Ratio (95 % interval)', numeric: true, width: 2 },
]

function gapTable(
  material: ChartMaterial,
  title: string,
  national: PublishedFigure,
  populations: readonly PublishedFigure[],
): Block[] {
  const rows = populations.flatMap((figure) => {
    const found = compareToNational(figure, national)
    return found === null
      ? []
      : [
          [
            material.names.place(figure.cell),
            shareWords(figure.rate),
            shareWords(national.rate),
            differenceWords(found),
            ratioWords(found),
          ],
        ]
  })
  if (rows.length === 0) return []
  const source =
    'Intervals, where both sides were counted: difference by Newcombe, ratio by Katz. They take the two groups as independent.'
  return [
    wordTable(title, gapColumns, rows, source),
    ...hiddenNote(material.coverage, [national, ...populations]),
  ]
}

function differenceWords(found: Comparison | 'hidden'): string {
  if (found === hiddenWord) return hiddenWord
  const { gap, gapInterval } = found
  return `${formatNumber(percentOf(gap))}${gapInterval ? ` (${gapInterval.map((limit) => formatNumber(percentOf(limit))).join(' to ')})` : ''}`
}

function ratioWords(found: Comparison | 'hidden'): string {
  if (found === hiddenWord) return hiddenWord
  const { ratio, ratioInterval } = found
  if (ratio === null) return ''
  return `${twoDecimals(ratio)}${ratioInterval ? ` (${ratioInterval.map(twoDecimals).join(' to ')})` : ''}`
}

function twoDecimals(value: number): string {
  return formatNumber(Math.round(value * 100) / 100)
}

/** Each indicator over its years, as a chart and as the same figures in a table. */
export function trendBlocks(material: ChartMaterial): Block[] {
  return figureGroups(material, isWhole).flatMap((group) =>
    chartBlocks(material, 'trend', group, 0, { withTable: true }),
  )
}

/**
 * Figures of areas and of each sex, with a map where outlines were given, and the ages of those who
 * are registered.
 */
export function areaBlocks(material: ChartMaterial): Block[] {
  return [...placeBlocks(material), ...ageBlocks(material)]
}

/** A pyramid of the latest year of each event and population, and the same counts in a table. */
function ageBlocks({ coverage, names }: ChartMaterial): Block[] {
  const latest = names.populationIds.flatMap((id) =>
    ['birth', 'death'].flatMap((event) =>
      coverage.ages
        .filter((one) => one.event === event && one.populationId === id)
        .toSorted((a, b) => b.year - a.year)
        .slice(0, 1),
    ),
  )
  const pyramids = latest.map((ages) => pyramidOf(ages, names))
  const isHidden = pyramids.some(({ series }) => series.some(({ hidden }) => hidden))
  return [
    ...pyramids.flatMap((chart) => [chart, chartTable(chart)]),
    ...(isHidden ? [hiddenWords(coverage)] : []),
  ]
}

function placeBlocks(material: ChartMaterial): Block[] {
  return figureGroups(material, (figure) => !isWhole(figure)).flatMap((group): Block[] => {
    const year = Math.max(...group.figures.map(({ cell }) => cell.year))
    const withAreas = material.names.populationIds.filter((id) =>
      group.figures.some(({ cell }) => cell.populationId === id && cell.area !== ''),
    )
    const pictures = withAreas.flatMap((id) => {
      const map = chartBlocks(material, 'map', group, year, { populationId: id })
      return map.length > 0
        ? map
        : chartBlocks(material, 'areas', group, year, { populationId: id })
    })
    const rows = group.figures.map((figure) => figureRow(material, figure))
    return [
      ...pictures,
      ...chartBlocks(material, 'sex', group, year),
      wordTable(`${group.title}, by area and sex`, figureColumns, rows),
      ...hiddenNote(material.coverage, group.figures),
    ]
  })
}

function chartBlocks(
  material: ChartMaterial,
  kind: CoverageChart,
  { indicator, event }: FigureGroup,
  year: number,
  {
    populationId = null,
    withTable = false,
  }: { populationId?: string | null; withTable?: boolean } = {},
): Block[] {
  const chart = coverageChart(material, kind, { indicator, event, year, populationId })
  if (!chart) return []
  return withTable ? [chart, chartTable(chart)] : [chart]
}
