import { matchAreas } from '@/lib/core/coverage/boundary/match-areas'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { seriesOf, sourceLine, unitOf, withAlt } from './chart-series'

function byArea(
  { coverage }: ChartMaterial,
  { indicator, event, year, populationId }: ChartChoice,
): PublishedFigure[] {
  const wanted = coverage.figures.filter(
    ({ cell }) =>
      cell.indicator === indicator &&
      cell.event === event &&
      cell.year === year &&
      cell.populationId === populationId &&
      cell.area !== '' &&
      cell.sex === 'all',
  )
  return wanted.sort((a, b) => (a.cell.area < b.cell.area ? -1 : 1))
}

function areaChart(
  material: ChartMaterial,
  choice: ChartChoice,
  figures: readonly PublishedFigure[],
): Omit<Chart, 'alt' | 'chart'> {
  const { names, words } = material
  return {
    type: 'chart',
    title: words.say('coverage.chart.areas', {
      indicator: names.indicator(choice.indicator),
      population: names.population(choice.populationId),
      year: choice.year,
    }),
    unit: unitOf(words, figures),
    categories: figures.map(({ cell }) => cell.area),
    series: [seriesOf(names.indicator(choice.indicator), figures)],
    source: sourceLine(material, figures),
  }
}

/** Bars with intervals by area, for one population or the national level. */
export function areasChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byArea(material, choice)
  return figures.length === 0
    ? null
    : withAlt(material.words, { ...areaChart(material, choice, figures), chart: 'bar' })
}

/** The same figures on the outlines of the areas. */
export function mapChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byArea(material, choice)
  if (figures.length === 0 || material.outlines.length === 0 || figures[0]?.rate === null)
    return null
  const { places } = matchAreas(
    figures.map(({ cell }) => cell.area),
    material.outlines.map(({ name }) => name),
  )
  const outlines = material.outlines.map(({ name, rings }, index) => ({
    category: places[index] ?? null,
    name,
    rings,
  }))
  return withAlt(material.words, {
    ...areaChart(material, choice, figures),
    chart: 'map',
    outlines,
  })
}
