import type { ChartChoice, ChartMaterial } from '@/lib/core/coverage/charts/chart-material'
import { type CoverageChart, coverageCharts } from '@/lib/core/coverage/charts/coverage-chart'

export interface ChosenChart extends ChartChoice {
  kind: CoverageChart
}

type Query = Record<string, string | string[] | undefined>

/**
 * The choice that the address names, as far as there are figures for it; else the latest year of
 * the first indicator.
 */
export function chosenChart({ coverage, names }: ChartMaterial, query: Query): ChosenChart | null {
  const wanted = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const figures = figureKeys({ coverage })
  const figure =
    figures.find((key) => key === wanted('figure')) ??
    figures.find((key) => key === 'birth|G1') ??
    figures[0]
  if (!figure) return null
  const [event = '', indicator = ''] = figure.split('|')
  const years = figureYears({ coverage })
  const own = coverage.figures
    .filter(({ cell }) => cell.event === event && cell.indicator === indicator)
    .map(({ cell }) => cell.year)
  return {
    kind: coverageCharts.find((kind) => kind === wanted('kind')) ?? 'populations',
    event,
    indicator,
    year: years.find((year) => String(year) === wanted('year')) ?? Math.max(...own),
    populationId: names.populationIds.find((id) => id === wanted('population')) ?? null,
  }
}

/** `event|indicator` of all figures, in the order of the indicators. */
export function figureKeys({ coverage }: Pick<ChartMaterial, 'coverage'>): string[] {
  const keys = new Set(coverage.figures.map(({ cell }) => `${cell.event}|${cell.indicator}`))
  const order = (key: string) => Number(key.split('|G')[1])
  return [...keys].sort((a, b) => order(a) - order(b))
}

/** Years with figures, the latest first. */
export function figureYears({ coverage }: Pick<ChartMaterial, 'coverage'>): number[] {
  return [...new Set(coverage.figures.map(({ cell }) => cell.year))].sort((a, b) => b - a)
}
