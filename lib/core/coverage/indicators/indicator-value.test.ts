import { describe, expect, it } from 'vitest'
import { findingSeverity } from '@/lib/core/coverage/findings/finding'
import { scopeFindings } from '@/lib/core/coverage/findings/scope-findings'
import messages from '@/messages/en.json'
import { coverageIndicators } from './coverage-indicators'
import { indicatorValue } from './indicator-value'
import { targetTracking } from './target-tracking'

const scope = { year: 2024, territory: 'SD', persons: 'all-residents' } as const

describe('indicators', () => {
  it('are G1 to G18, each once', () =>
    expect(coverageIndicators.map(({ key }) => key)).toEqual(
      Array.from({ length: 18 }, (_, index) => `G${index + 1}`),
    ))

  it.each(coverageIndicators)('$key $label has a value', ({ key, kind, canExceedOne }) => {
    if (kind === 'median-days')
      return expect(indicatorValue(key, { kind, delaysDays: [4, 1, 30] })).toMatchObject({
        days: 4,
      })
    if (kind === 'comparison')
      return expect(indicatorValue(key, { kind, rate: 0.4, referenceRate: 0.8 })).toMatchObject({
        ratio: 0.5,
        difference: -0.4,
      })
    expect(indicatorValue(key, { kind, numerator: 30, denominator: 40 })).toMatchObject({
      valueRate: 0.75,
      complementRate: 0.25,
      findings: [],
    })
    const above = () => indicatorValue(key, { kind, numerator: 50, denominator: 40 })
    if (canExceedOne)
      return expect(above()).toMatchObject({
        valueRate: 1.25,
        findings: [{ code: 'above-one-hundred', severity: 'warning' }],
      })
    return expect(above).toThrow('denominator')
  })

  it('an input of another kind is refused', () =>
    expect(() => indicatorValue('G15', { kind: 'share', numerator: 1, denominator: 2 })).toThrow(
      'median-days',
    ))
  it('a reference rate of 0 leaves a difference and no ratio', () => {
    expect(
      indicatorValue('G16', { kind: 'comparison', rate: 0.4, referenceRate: 0 }),
    ).toMatchObject({ ratio: null, difference: 0.4 })
  })

  it('citizens by all residents is an error', () => {
    const found = indicatorValue('G3', {
      kind: 'share',
      numerator: 1,
      denominator: 2,
      numeratorScope: { ...scope, persons: 'citizens' },
      denominatorScope: scope,
    })
    expect(found.findings).toEqual([{ code: 'different-citizenship', severity: 'error' }])
  })
})

it('another year and territory are errors too', () => {
  expect(scopeFindings(scope, scope)).toEqual([])
  expect(
    scopeFindings(scope, { ...scope, year: 2020, territory: 'XX' }).map(({ code }) => code),
  ).toEqual(['different-year', 'different-territory'])
})

it('every finding has a text', () =>
  expect(Object.keys(messages.coverage.finding).sort()).toEqual(
    Object.keys(findingSeverity).sort(),
  ))

it('a target below the baseline is on track when the value has fallen enough', () => {
  const tracked = (value: number) =>
    targetTracking({ value: 0.4, year: 2020 }, { value: 0.2, year: 2030 }, { value, year: 2025 })
      .isOnTrack
  expect([tracked(0.3), tracked(0.31)]).toEqual([true, false])
})
