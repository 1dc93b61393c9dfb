import type { Chart, Series } from '@/lib/core/rendering/block'
import { chartWords, valueWords, withUnit } from './chart-words'
import {
  accent,
  box,
  hatchedBox,
  ink,
  line,
  type Mark,
  muted,
  type Picture,
  pale,
  paper,
  sign,
  textSize,
  words,
  wrapped,
} from './picture'
import { edge, type Frame, gridMarks, lineHeight, type RowChart, referenceMarks } from './row-axis'
import { evenTicksFor, scaleOf, ticksFor } from './scale'

const barHeight = 16

/** One row for each category: its name and value on a line, and below it what they look like. */
export function drawRows(chart: Chart, type: RowChart, width: number): Picture {
  const ticks = ticksOf(chart, type)
  const frame: Frame = { chart, type, width, ticks, at: scaleOf(ticks, edge, width - edge) }
  const legend = drawLegend(frame)
  let y = legend.bottom
  const rows = chart.categories.flatMap((category, index) => {
    const row = drawRow(frame, category, index, y)
    y = row.bottom
    return row.marks
  })
  const height = y + lineHeight + (chart.reference ? lineHeight : 0) + 6
  return {
    width,
    height,
    marks: [
      ...gridMarks(frame, legend.bottom, y),
      ...referenceMarks(frame, legend.bottom, y),
      ...legend.marks,
      ...rows,
    ],
  }
}

function ticksOf({ series, reference, unit }: Chart, type: RowChart): number[] {
  const known = series
    .flatMap(({ values, lower = [], upper = [] }) => [...values, ...lower, ...upper])
    .filter((value) => value !== null)
  if (type === 'stacked-bar') {
    const sums = (series[0]?.values ?? []).map((_, index) =>
      series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
    )
    return ticksFor(sums, unit)
  }
  if (type === 'gap' || type === 'mirror') return evenTicksFor(known)
  return ticksFor([...known, reference?.value ?? 0], unit)
}

/** Names of the series with their signs, where there is more than one. */
function drawLegend({ chart, type, width }: Frame): { marks: Mark[]; bottom: number } {
  if (chart.series.length < 2) return { marks: [], bottom: 6 }
  let y = 4
  const marks = chart.series.flatMap(({ name }, index): Mark[] => {
    const lines = wrapped(name, width - edge * 2 - 20)
    const top = y
    y += lines.length * lineHeight
    const swatch =
      type === 'dots' ? [sign(index, edge + 6, top + 8)] : segment(index, edge, top + 2, 12, 12)
    return [
      ...swatch,
      ...lines.map((text, at) =>
        words(edge + 20, top + 12 + at * lineHeight, text, { fill: muted }),
      ),
    ]
  })
  return { marks, bottom: y + 6 }
}

function drawRow(
  frame: Frame,
  category: string,
  index: number,
  top: number,
): { marks: Mark[]; bottom: number } {
  const { chart, type, width } = frame
  const value =
    type === 'bar' || type === 'gap'
      ? valueWords(chart, chart.series[0] ?? { name: '', values: [] }, index)
      : ''
  const names = wrapped(category, width - edge * 2 - value.length * textSize * 0.58 - 8)
  const marks: Mark[] = names.map((text, at) =>
    words(edge, top + 13 + at * lineHeight, text, { halo: true }),
  )
  if (value)
    marks.push(words(width - edge, top + 13, value, { anchor: 'end', bold: true, halo: true }))
  const y = top + names.length * lineHeight + 4
  return { marks: [...marks, ...bodyMarks(frame, index, y)], bottom: y + barHeight + 10 }
}

function bodyMarks(frame: Frame, index: number, y: number): Mark[] {
  const [first] = frame.chart.series
  if (!first) return []
  switch (frame.type) {
    case 'bar':
    case 'gap':
      return [...barMarks(frame, first, index, y), ...intervalMarks(frame, first, index, y)]
    case 'stacked-bar':
      return stackMarks(frame, index, y)
    case 'mirror':
      return frame.chart.series
        .slice(0, 2)
        .flatMap((series, side) => mirrorMarks(frame, series, side, index, y))
    case 'dots':
      return dotMarks(frame, index, y)
  }
}

function barMarks({ at }: Frame, series: Series, index: number, y: number): Mark[] {
  const value = series.values[index]
  if (typeof value !== 'number')
    return series.hidden?.includes(index) ? hatchedBox(at(0), y, 60, barHeight, muted) : []
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))]
  return [box(from, y, to - from, barHeight, accent)]
}

/** A line with caps over the bar, on a white one so that it shows on both grounds. */
function intervalMarks({ at }: Frame, series: Series, index: number, y: number): Mark[] {
  const [low, high] = [series.lower?.[index], series.upper?.[index]]
  if (typeof low !== 'number' || typeof high !== 'number') return []
  const [from, to, middle] = [at(low), at(high), y + barHeight / 2]
  const cap = (x: number): Mark =>
    line(
      [
        [x, middle - 5],
        [x, middle + 5],
      ],
      ink,
      2,
    )
  return [
    line(
      [
        [from, middle],
        [to, middle],
      ],
      paper,
      5,
    ),
    line(
      [
        [from, middle],
        [to, middle],
      ],
      ink,
      2,
    ),
    cap(from),
    cap(to),
  ]
}

function segment(index: number, x: number, y: number, width: number, height: number): Mark[] {
  if (index === 0) return [box(x, y, width, height, accent)]
  return index === 1
    ? hatchedBox(x, y, width, height, accent)
    : [box(x, y, width, height, paper, accent)]
}

function stackMarks({ chart, at }: Frame, index: number, y: number): Mark[] {
  if (chart.series.some(({ hidden }) => hidden?.includes(index)))
    return [
      ...hatchedBox(at(0), y, 60, barHeight, muted),
      words(at(0) + 68, y + 12, chartWords(chart).hidden),
    ]
  let sum = 0
  return chart.series.flatMap(({ values }, order) => {
    const value = values[index]
    if (typeof value !== 'number')
      return order === 0 ? [words(at(0), y + 12, chartWords(chart).noFigure, { fill: muted })] : []
    const [from, to] = [at(sum), at(sum + value)]
    sum += value
    const label = withUnit(chart, value)
    const fits = to - from > label.length * textSize * 0.6 + 6
    return [
      ...segment(order, from, y, to - from, barHeight),
      ...(fits
        ? [
            words((from + to) / 2, y + 12, label, {
              anchor: 'middle',
              bold: true,
              fill: order === 0 ? paper : ink,
              halo: order > 0,
            }),
          ]
        : []),
    ]
  })
}

/** The first series runs to the left of the middle and the second to the right. */
function mirrorMarks(
  { chart, at, width }: Frame,
  series: Series,
  side: number,
  index: number,
  y: number,
): Mark[] {
  const value = series.values[index]
  const text = valueWords(
    chart,
    { name: '', values: series.values, ...(series.hidden && { hidden: series.hidden }) },
    index,
  )
  const label =
    side === 0
      ? words(edge, y + 12, text, { bold: true, halo: true })
      : words(width - edge, y + 12, text, { anchor: 'end', bold: true, halo: true })
  if (typeof value !== 'number') return [label]
  const [from, to] = side === 0 ? [at(-value), at(0)] : [at(0), at(value)]
  return [...segment(side, from, y, to - from, barHeight), label]
}

function dotMarks({ chart, at, width }: Frame, index: number, y: number): Mark[] {
  const middle = y + barHeight / 2
  const dots = chart.series.flatMap((series, order): Mark[] => {
    const value = series.values[index]
    if (typeof value !== 'number') return []
    const [low, high] = [series.lower?.[index], series.upper?.[index]]
    const range =
      typeof low === 'number' && typeof high === 'number'
        ? [
            line(
              [
                [at(low), middle],
                [at(high), middle],
              ],
              accent,
              2,
            ),
          ]
        : []
    const ring: Mark[] = series.marked?.includes(index)
      ? [sign(0, at(value), middle, 8)].map(
          (mark) => ({ ...mark, fill: 'none', stroke: ink }) as Mark,
        )
      : []
    return [...range, ...ring, sign(order, at(value), middle)]
  })
  return [
    line(
      [
        [edge, middle],
        [width - edge, middle],
      ],
      pale,
      1,
    ),
    ...dots,
  ]
}
