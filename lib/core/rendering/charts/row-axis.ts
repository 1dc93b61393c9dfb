import type { Chart } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import { withUnit } from './chart-words'
import { ink, line, type Mark, muted, pale, textSize, words } from './picture'

export const edge = 14
export const lineHeight = 16

export type RowChart = 'bar' | 'stacked-bar' | 'gap' | 'dots' | 'mirror'

export interface Frame {
  chart: Chart
  type: RowChart
  width: number
  at: (value: number) => number
  ticks: number[]
}

export function gridMarks({ chart, at, ticks, type }: Frame, top: number, bottom: number): Mark[] {
  return ticks.flatMap((tick) => [
    line(
      [
        [at(tick), top],
        [at(tick), bottom],
      ],
      tick === 0 ? muted : pale,
      tick === 0 ? 1.5 : 1,
    ),
    words(at(tick), bottom + 13, tickWords(chart, type, tick), {
      anchor: tick === ticks[0] ? 'start' : tick === ticks.at(-1) ? 'end' : 'middle',
      fill: muted,
      size: 11,
    }),
  ])
}

function tickWords(chart: Chart, type: RowChart, tick: number): string {
  if (type === 'mirror') return withUnit(chart, Math.abs(tick))
  return type === 'gap' && tick > 0
    ? `+${formatNumber(tick, chart.lang)}`
    : type === 'gap'
      ? formatNumber(tick, chart.lang)
      : withUnit(chart, tick)
}

export function referenceMarks({ chart, at, width }: Frame, top: number, bottom: number): Mark[] {
  if (!chart.reference) return []
  const { label, value } = chart.reference
  const x = at(value)
  const text = `${label}: ${withUnit(chart, value)}`
  const half = (text.length * textSize * 0.58) / 2
  const middle = Math.min(Math.max(x, edge + half), width - edge - half)
  return [
    line(
      [
        [x, top],
        [x, bottom + 18],
      ],
      ink,
      2,
      '6 4',
    ),
    words(middle, bottom + lineHeight + 14, text, { anchor: 'middle', bold: true }),
  ]
}
