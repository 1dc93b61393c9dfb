import type { Chart } from '@/lib/core/rendering/block'
import { withUnit } from './chart-words'
import {
  accent,
  dashOf,
  line,
  type Mark,
  muted,
  type Picture,
  pale,
  sign,
  words,
  wrapped,
} from './picture'
import { scaleOf, ticksFor } from './scale'

const plotHeight = 220
const edge = 14

/**
 * Values over the categories, which are years. A year without a value breaks the line; each series
 * has a sign and a dash of its own.
 */
export function drawLines(chart: Chart, width: number): Picture {
  const known = chart.series
    .flatMap(({ values, upper = [] }) => [...values, ...upper])
    .filter((value) => value !== null)
  const ticks = ticksFor(known, chart.unit)
  const legend = legendMarks(chart, width)
  const [left, top] = [edge + 48, legend.bottom + 8]
  const y = scaleOf(ticks, top + plotHeight, top)
  const step = (width - edge * 2 - left) / Math.max(1, chart.categories.length - 1)
  const x = (index: number) =>
    chart.categories.length === 1 ? (left + width - edge) / 2 : left + edge + index * step
  const grid = ticks.flatMap((tick): Mark[] => [
    line(
      [
        [left, y(tick)],
        [width - edge, y(tick)],
      ],
      pale,
      1,
    ),
    words(left - 6, y(tick) + 4, withUnit(chart, tick), { anchor: 'end', fill: muted, size: 11 }),
  ])
  const years = chart.categories.map((category, index) =>
    words(x(index), top + plotHeight + 18, category, { anchor: 'middle', fill: muted, size: 11 }),
  )
  const series = chart.series.flatMap((_, index) => seriesMarks(chart, index, x, y))
  return {
    width,
    height: top + plotHeight + 28,
    marks: [...grid, ...years, ...legend.marks, ...series],
  }
}

function legendMarks({ series }: Chart, width: number): { marks: Mark[]; bottom: number } {
  let y = 4
  const marks = series.flatMap(({ name }, index) => {
    const lines = wrapped(name, width - edge * 2 - 44)
    const top = y
    y += lines.length * 16
    const sample = [
      line(
        [
          [edge, top + 8],
          [edge + 32, top + 8],
        ],
        accent,
        2,
        dashOf(index),
      ),
      sign(index, edge + 16, top + 8),
    ]
    return [
      ...sample,
      ...lines.map((text, at) => words(edge + 42, top + 12 + at * 16, text, { fill: muted })),
    ]
  })
  return { marks, bottom: y }
}

function seriesMarks(
  { series }: Chart,
  order: number,
  x: (index: number) => number,
  y: (value: number) => number,
): Mark[] {
  const { values = [], lower = [], upper = [] } = series[order] ?? {}
  const runs: [number, number][][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push([x(index), y(value)])
  }
  const ranges = values.flatMap((_, index) => {
    const [low, high] = [lower[index], upper[index]]
    const at = x(index) + (order - (series.length - 1) / 2) * 3
    return typeof low === 'number' && typeof high === 'number'
      ? [
          line(
            [
              [at, y(low)],
              [at, y(high)],
            ],
            muted,
            1.5,
          ),
        ]
      : []
  })
  const lines = runs
    .filter((run) => run.length > 1)
    .map((run) => line(run, accent, 2, dashOf(order)))
  return [...ranges, ...lines, ...runs.flat().map(([px, py]) => sign(order, px, py))]
}
