import { describe, expect, it } from 'vitest'
import type { Chart } from '@/lib/core/rendering/block'
import { chartSvg } from './chart-svg'
import { chartTable } from './chart-table'
import { altWords } from './chart-words'
import { drawChart, narrowChart, wideChart } from './draw-chart'
import type { Mark } from './picture'
import { evenTicksFor, ticksFor } from './scale'

const long =
  'Children of families who move with the seasons between the river and the northern hills'
const base = {
  type: 'chart' as const,
  title: 'Registered births',
  unit: '%',
  categories: ['National level', long, 'Islands'],
}
const one = {
  name: 'Share',
  values: [92.5, 48, null],
  lower: [90, 41, null],
  upper: [95, 55.5, null],
  hidden: [2],
}
const two = { name: 'Other', values: [7.5, 52, null], hidden: [2] }
const square: [number, number][] = [
  [0, 0],
  [400, 0],
  [400, 400],
  [0, 400],
]

const charts: Record<Chart['chart'], Omit<Chart, 'alt'>> = {
  bar: {
    ...base,
    chart: 'bar',
    series: [one],
    reference: { label: 'National level', value: 92.5 },
  },
  gap: {
    ...base,
    chart: 'gap',
    unit: 'points',
    series: [{ name: 'Difference', values: [3, -44.5, null], hidden: [2] }],
  },
  'stacked-bar': {
    ...base,
    chart: 'stacked-bar',
    series: [{ name: 'On time', values: one.values, hidden: [2] }, two],
  },
  mirror: { ...base, chart: 'mirror', series: [one, two] },
  dots: { ...base, chart: 'dots', series: [{ ...one, marked: [0] }, two] },
  line: { ...base, chart: 'line', categories: ['2023', '2024', '2025'], series: [one, two] },
  map: {
    ...base,
    chart: 'map',
    series: [one],
    outlines: base.categories.map((name, category) => ({ category, name, rings: [square] })),
  },
}
const all = Object.values(charts).map((chart): Chart => ({ ...chart, alt: altWords(chart) }))

const numbersIn = (mark: Mark): number[] =>
  mark.kind === 'path' ? (mark.d.match(/-?[\d.]+/g) ?? []).map(Number) : [mark.x, mark.y]
const wordsOf = (chart: Chart, width: number) =>
  drawChart(chart, width).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe.each(all.map((chart) => [chart.chart, chart] as const))(
  'a chart of the kind %s',
  (_kind, chart) => {
    it.each([wideChart, narrowChart])(
      'stays within a picture of %d pixels, the same each time',
      (width) => {
        const picture = drawChart(chart, width)
        expect(picture).toEqual(drawChart(chart, width))
        for (const mark of picture.marks)
          for (const value of numbersIn(mark)) {
            expect(Number.isFinite(value)).toBe(true)
            expect(value).toBeGreaterThanOrEqual(-1)
            expect(value).toBeLessThanOrEqual(Math.max(width, picture.height) + 1)
          }
      },
    )

    it('says its figures in words and in a table', () => {
      for (const category of chart.categories) expect(chart.alt).toContain(category)
      expect(chart.alt).toContain('hidden')
      const table = chartTable(chart)
      expect(table.rows.length).toBeGreaterThanOrEqual(chart.categories.length)
      expect(JSON.stringify(table.rows[2])).toContain('hidden')
    })

    it('is an SVG file in which text stays text', () => {
      const svg = chartSvg(
        drawChart(
          { ...chart, categories: chart.categories.map((name) => `${name} <&>`) },
          wideChart,
        ),
        '"<alt>"',
      )
      expect(svg).not.toContain('<&>')
      expect(svg).toContain('<title>&quot;&lt;alt&gt;&quot;</title>')
      expect(svg.match(/<(?!\/)\w+/g)?.length).toBe((svg.match(/<\/\w+|\/>/g) ?? []).length)
    })
  },
)

it('a long name is broken over lines and not cut', () => {
  const words = wordsOf(all[0] as Chart, narrowChart)
  expect(words.join(' ')).toContain('Children of families')
  expect(words.join(' ')).toContain('northern hills')
  expect(words).not.toContain(long)
})

it('a hidden value is not drawn as zero', () => {
  const bars = (hidden: number[] | undefined) =>
    drawChart(
      {
        ...(all[0] as Chart),
        categories: ['A'],
        series: [{ name: 'Share', values: [hidden ? null : 0], ...(hidden && { hidden }) }],
      },
      wideChart,
    ).marks
  expect(bars([0])).not.toEqual(bars(undefined))
  expect(JSON.stringify(bars([0]))).toContain('hidden')
})

it.each([
  [[61.5], '%', [0, 20, 40, 60, 80, 100]],
  [[104], '%', [0, 25, 50, 75, 100, 125]],
  [[], '%', [0, 20, 40, 60, 80, 100]],
  [[12, 43], 'days', [0, 10, 20, 30, 40, 50]],
  [[1], 'findings', [0, 1]],
  [[0.4], 'rate', [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('%j %s stand on the steps %j', (values, unit, ticks) =>
  expect(ticksFor(values, unit)).toEqual(ticks),
)

it('a gap has as much room on either side', () =>
  expect(evenTicksFor([-23.5, 4])).toEqual([-30, -20, -10, 0, 10, 20, 30]))
