import type { Chart } from '@/lib/core/rendering/block'
import { agesChart } from './ages-chart'
import { alternativesChart } from './alternatives-chart'
import { areasChart, mapChart } from './areas-chart'
import type { ChartChoice, ChartMaterial } from './chart-material'
import { gapChart, populationsChart, timelinessChart } from './populations-chart'
import { sexChart } from './sex-chart'
import { trendChart } from './trend-chart'

export const coverageCharts = [
  'populations',
  'gap',
  'trend',
  'timeliness',
  'sex',
  'ages',
  'areas',
  'map',
  'alternatives',
] as const
export type CoverageChart = (typeof coverageCharts)[number]

/** The chart of this kind; null when there is nothing to draw. */
export function coverageChart(
  material: ChartMaterial,
  kind: CoverageChart,
  choice: ChartChoice,
): Chart | null {
  switch (kind) {
    case 'populations':
      return populationsChart(material, choice)
    case 'gap':
      return gapChart(material, choice)
    case 'trend':
      return trendChart(material, choice)
    case 'timeliness':
      return timelinessChart(material, choice)
    case 'sex':
      return sexChart(material, choice)
    case 'ages':
      return agesChart(material, choice)
    case 'areas':
      return areasChart(material, choice)
    case 'map':
      return mapChart(material, choice)
    case 'alternatives':
      return alternativesChart(material, choice)
  }
}
