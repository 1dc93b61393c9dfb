import type { Chart } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'
import { chartWords, filled, withUnit } from './chart-words'
import { box, ink, type Mark, muted, type Picture, paper, pathOf, textSize, words } from './picture'

/** Shares at which a darker ground begins, with the colour of the words on it. */
const mapBands = [
  { from: 90, fill: '#073763', on: paper },
  { from: 75, fill: '#3d85c6', on: ink },
  { from: 50, fill: '#9fc5e8', on: ink },
  { from: 0, fill: '#e3edf7', on: ink },
] as const

const edge = 14

/**
 * Areas by their outline: the darker, the larger the share. The number stands in each area, so that
 * nobody depends on the colour.
 */
export function drawMap(chart: Chart, width: number): Picture {
  const side = Math.min(width - edge * 2, 520)
  const outlines = chart.outlines ?? []
  const lowest = Math.max(1, ...outlines.flatMap(({ rings }) => rings.flat().map(([, y]) => y)))
  const scale = side / 1000
  const place = ([x, y]: readonly [number, number]): [number, number] => [
    edge + x * scale,
    6 + y * scale,
  ]
  const shapes = outlines.map(({ category, rings }): Mark => {
    const { fill, dash } = lookOf(chart, category)
    return {
      kind: 'path',
      d: rings.map((ring) => pathOf(ring.map(place), true)).join(''),
      fill,
      stroke: muted,
      strokeWidth: 1,
      ...(dash && { dash }),
    }
  })
  const labels = outlines.flatMap((outline) => labelMarks(chart, outline, place))
  const bottom = 6 + lowest * scale
  return {
    width,
    height: bottom + 24 + (mapBands.length + 1) * 18,
    marks: [...shapes, ...labels, ...legendMarks(chart, bottom + 16)],
  }
}

function shareOf({ series }: Chart, category: number | null): number | null {
  return category === null ? null : (series[0]?.values[category] ?? null)
}

function lookOf(
  chart: Chart,
  category: number | null,
): { fill: string; on: string; dash?: string } {
  const value = shareOf(chart, category)
  const band = value === null ? undefined : mapBands.find(({ from }) => value >= from)
  return band ?? { fill: paper, on: ink, dash: '4 3' }
}

function labelMarks(
  chart: Chart,
  { category, name, rings }: NonNullable<Chart['outlines']>[number],
  place: (point: readonly [number, number]) => [number, number],
): Mark[] {
  const largest = [...rings].sort((a, b) => areaOf(b) - areaOf(a))[0]
  if (!largest) return []
  const [x, y] = place(middleOf(largest))
  const value = shareOf(chart, category)
  const isHidden = category !== null && chart.series[0]?.hidden?.includes(category)
  const { hidden, noFigure } = chartWords(chart)
  const text = value === null ? (isHidden ? hidden : noFigure) : withUnit(chart, value)
  const { on } = lookOf(chart, category)
  const more = { anchor: 'middle' as const, fill: on, size: 11, ...(on === ink && { halo: true }) }
  return [words(x, y - 2, name, more), words(x, y + textSize, text, { ...more, bold: true })]
}

function legendMarks(chart: Chart, top: number): Mark[] {
  const entries = [
    ...mapBands.map(({ fill }, index) => ({ label: bandWords(chart, index), fill })),
    { label: chartWords(chart).hiddenOrNone, fill: paper },
  ]
  return entries.flatMap(({ label, fill }, index) => [
    box(edge, top + index * 18, 14, 14, fill, muted),
    words(edge + 22, top + 11 + index * 18, label, { fill: muted }),
  ])
}

/** The band of this number: "90 % and more", "75 to 90 %", "under 50 %". */
function bandWords(chart: Chart, index: number): string {
  const { atLeast, range, under } = chartWords(chart)
  const [from, to] = [mapBands[index]?.from ?? 0, mapBands[index - 1]?.from]
  const percent = (value: number) => `${formatNumber(value, chart.lang)} %`
  if (to === undefined) return filled(atLeast, percent(from))
  return from === 0
    ? filled(under, percent(to))
    : filled(range, formatNumber(from, chart.lang), percent(to))
}

type Ring = readonly (readonly [number, number])[]

function areaOf(ring: Ring): number {
  return (
    Math.abs(
      ring.reduce(
        (sum, [x, y], index) =>
          sum +
          x * (ring[(index + 1) % ring.length]?.[1] ?? y) -
          (ring[(index + 1) % ring.length]?.[0] ?? x) * y,
        0,
      ),
    ) / 2
  )
}

/** Middle of the bounding box, which is inside the outline of most areas. */
function middleOf(ring: Ring): [number, number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}
