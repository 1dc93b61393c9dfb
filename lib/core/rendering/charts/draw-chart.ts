import type { Chart } from '@/lib/core/rendering/block'
import { drawLines } from './draw-lines'
import { drawMap } from './draw-map'
import { drawRows } from './draw-rows'
import type { Picture } from './picture'

export const wideChart = 680
export const narrowChart = 340

/** The picture of a chart at a width in pixels; the same chart gives the same picture. */
export function drawChart(chart: Chart, width: number): Picture {
  switch (chart.chart) {
    case 'bar':
    case 'stacked-bar':
    case 'gap':
    case 'dots':
    case 'mirror':
      return drawRows(chart, chart.chart, width)
    case 'line':
      return drawLines(chart, width)
    case 'map':
      return drawMap(chart, width)
  }
}
