import { describe, expect, it } from 'vitest'
import { coverageMaterial } from '@/lib/core/coverage/report/coverage-material'
import { DocumentModel } from '@/lib/core/rendering/block'
import { methodology } from '@/tests/support/methodology'
import { sampleCoverage, sampleFacts } from '@/tests/support/sample-coverage'
import { englishWords } from '@/tests/support/told'
import type { ChartChoice } from './chart-material'
import { coverageChart, coverageCharts } from './coverage-chart'

const material = coverageMaterial(methodology, sampleFacts, sampleCoverage, englishWords)
const refugees = sampleFacts.populations[1]?.id ?? null
const choice: ChartChoice = { indicator: 'G1', event: 'birth', year: 2025, populationId: refugees }
const draw = (kind: (typeof coverageCharts)[number], change: Partial<ChartChoice> = {}) =>
  coverageChart(material, kind, { ...choice, ...change })

describe('charts of coverage', () => {
  it.each(coverageCharts)('%s is sound and names source, year, method and grade', (kind) => {
    const chart = draw(kind)
    const document = {
      title: 'T',
      subtitle: '',
      country: '',
      lang: 'en',
      issuedOn: '2026-01-01',
      edition: '',
      provenance: '',
      blocks: [chart],
    }
    expect(DocumentModel.parse(document).blocks).toEqual([chart])
    expect(chart?.source).toMatch(/^Sources: .+\. Year: .+\. Method: .+\. Grade: .+\.$/)
    for (const series of chart?.series ?? [])
      expect(series.values).toHaveLength(chart?.categories.length ?? 0)
  })

  it('populations stand against the national level with their intervals', () => {
    const chart = draw('populations')
    expect(chart?.categories).toEqual([
      'National level',
      'River peoples',
      'Refugees in camps and in towns',
    ])
    expect(chart?.series[0]).toMatchObject({ values: [85, 64.4, 61.5], lower: [82.5, null, null] })
    expect(chart?.reference).toEqual({ label: 'National level', value: 85 })
  })

  it('gaps are differences in points', () =>
    expect(draw('gap')?.series[0]?.values).toEqual([-20.6, -23.5]))

  it('a year without a figure has its place in the trend', () =>
    expect(draw('trend')?.series.map(({ name, values }) => [name, values])).toEqual([
      ['National level', [81, 83, 85]],
      ['River peoples', [59.3, null, 64.4]],
      ['Refugees in camps and in towns', [null, null, 61.5]],
    ]))

  it('on time and late make up the whole', () =>
    expect(draw('timeliness')?.series.map(({ values }) => values)).toEqual([[70.6], [29.4]]))

  it('sexes stand back to back', () =>
    expect(draw('sex')?.series.map(({ name, values }) => [name, values[0]])).toEqual([
      ['Female', 60.2],
      ['Male', 62.7],
    ]))

  it('ages stand one above the other, with the oldest on top', () => {
    const chart = draw('ages')
    expect(chart?.categories).toEqual(['10-14', '5-9', '1-4', '0'])
    expect(chart?.series.map(({ name, values, hidden }) => [name, values, hidden])).toEqual([
      ['Female', [null, 0, null, 520], [0, 2]],
      ['Male', [null, 0, null, 540], [0, 2]],
    ])
  })

  it('areas and map hide what must be hidden', () => {
    for (const kind of ['areas', 'map'] as const)
      expect(draw(kind)?.series[0]).toMatchObject({ values: [63.3, null, null], hidden: [1, 2] })
    expect(draw('map')?.outlines?.map(({ name, category }) => [name, category])).toEqual([
      ['NORTH', 1],
      ['South', 2],
      ['East', 0],
    ])
  })

  it('alternatives stand side by side, the adopted one marked', () =>
    expect(
      draw('alternatives')?.series.map(({ name, values, marked }) => [name, values[0], marked]),
    ).toEqual([
      ['Count divided by count', 61.5, [0]],
      ['Published figure of a survey', 58.4, undefined],
    ]))

  it('what is not there is not drawn', () => {
    for (const kind of ['populations', 'gap', 'sex', 'ages', 'areas', 'map'] as const)
      expect(draw(kind, { year: 1999 }), kind).toBeNull()
    expect(draw('trend', { indicator: 'G8', event: 'death' })).toBeNull()
    expect(coverageChart({ ...material, outlines: [] }, 'map', choice)).toBeNull()
  })
})
