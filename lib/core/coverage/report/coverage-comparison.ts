import { pyramidOf } from '@/lib/core/coverage/charts/ages-chart'
import type { ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { type CoverageChart, coverageChart } from '@/lib/core/coverage/charts/coverage-chart'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import { compareToNational } from '@/lib/core/coverage/estimate/compare-to-national'
import type { Comparison } from '@/lib/core/coverage/estimate/comparison'
import { percentOf } from '@/lib/core/coverage/percent-of'
import type { Block } from '@/lib/core/rendering/block'
import { chartTable } from '@/lib/core/rendering/charts/chart-table'
import { formatNumber } from '@/lib/core/rendering/format-number'
import type { Words } from '@/lib/core/words'
import {
  type FigureGroup,
  figureColumns,
  figureGroups,
  figureRow,
  isWhole,
} from './coverage-results'
import { type Column, hiddenNote, hiddenWords, shareWords, wordTable } from './figure-words'

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
        material.words.say('coverage.table.againstNational', { group: group.title, year }),
        national,
        populations,
      ),
    ]
  })
}

const gapColumns: readonly Column[] = [
  { name: 'population', width: 2 },
  { name: 'share', numeric: true },
  { name: 'national', numeric: true },
  { name: 'gap', numeric: true, width: 2 },
  { name: 'ratio', numeric: true, width: 2 },
]

function gapTable(
  material: ChartMaterial,
  title: string,
  national: PublishedFigure,
  populations: readonly PublishedFigure[],
): Block[] {
  const { words } = material
  const rows = populations.flatMap((figure) => {
    const found = compareToNational(figure, national)
    return found === null
      ? []
      : [
          [
            material.names.place(figure.cell),
            shareWords(words, figure.rate),
            shareWords(words, national.rate),
            differenceWords(words, found),
            ratioWords(words, found),
          ],
        ]
  })
  if (rows.length === 0) return []
  return [
    wordTable(material, title, gapColumns, rows, words.say('coverage.report.gapIntervals')),
    ...hiddenNote(material, [national, ...populations]),
  ]
}

function differenceWords(words: Words, found: Comparison | 'hidden'): string {
  if (found === 'hidden') return words.say('coverage.hidden')
  const points = (share: number) => formatNumber(percentOf(share), words.lang)
  return withLimits(words, points(found.gap), found.gapInterval?.map(points))
}

function ratioWords(words: Words, found: Comparison | 'hidden'): string {
  if (found === 'hidden') return words.say('coverage.hidden')
  const { ratio, ratioInterval } = found
  if (ratio === null) return ''
  const twoDecimals = (value: number) => formatNumber(Math.round(value * 100) / 100, words.lang)
  return withLimits(words, twoDecimals(ratio), ratioInterval?.map(twoDecimals))
}

/** "0.76 (0.7 to 0.81)" */
function withLimits({ say }: Words, value: string, limits: readonly string[] | undefined): string {
  const [lower, upper] = limits ?? []
  return lower && upper ? say('coverage.figure.limits', { value, lower, upper }) : value
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
function ageBlocks(material: ChartMaterial): Block[] {
  const { coverage, names, words } = material
  const latest = names.populationIds.flatMap((id) =>
    ['birth', 'death'].flatMap((event) =>
      coverage.ages
        .filter((one) => one.event === event && one.populationId === id)
        .toSorted((a, b) => b.year - a.year)
        .slice(0, 1),
    ),
  )
  const pyramids = latest.map((ages) => pyramidOf(words, ages, names))
  const isHidden = pyramids.some(({ series }) => series.some(({ hidden }) => hidden))
  return [
    ...pyramids.flatMap((chart) => [chart, chartTable(chart)]),
    ...(isHidden ? [hiddenWords(material)] : []),
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
      wordTable(
        material,
        material.words.say('coverage.table.byAreaAndSex', { group: group.title }),
        figureColumns,
        rows,
      ),
      ...hiddenNote(material, group.figures),
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
