import { matchAreas } from '@/lib/core/coverage/boundary/match-areas'
import type { PublishedFigure } from '@/lib/core/coverage/disclosure/published-coverage'
import type { Chart } from '@/lib/core/rendering/block'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { seriesOf, sourceLine, withAlt } from './chart-series'

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
  const { names } = material
  return {
    type: 'chart',
    title: `${names.indicator(choice.indicator)} by area, ${names.population(choice.populationId)}, ${choice.year}`,
    unit: figures[0]?.rate === null ? 'days' : '%',
    categories: figures.map(({ cell }) => cell.area),
    series: [seriesOf(names.indicator(choice.indicator), figures)],
    source: sourceLine(names, figures),
  }
}

/** Bars with intervals by area, for one population or the national level. */
export function areasChart(material: ChartMaterial, choice: ChartChoice): Chart | null {
  const figures = byArea(material, choice)
  return figures.length === 0
    ? null
    : withAlt({ ...areaChart(material, choice, figures), chart: 'bar' })
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
  return withAlt({ ...areaChart(material, choice, figures), chart: 'map', outlines })
}
