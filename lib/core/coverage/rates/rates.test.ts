import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialDensity } from '@/lib/core/coverage/special/densities'
import { directStandardisation } from './direct-standardisation'
import { inequalitySummary } from './inequality-summary'
import { poissonRate } from './poisson-rate'
import { poissonRateRatio } from './poisson-rate-ratio'
import { twoGroupGap } from './two-group-gap'

const group = fc
  .integer({ min: 1, max: 2000 })
  .chain((all) => fc.integer({ min: 0, max: all }).map((counted) => ({ counted, all })))

describe('gaps between groups', () => {
  it('Newcombe holds the difference within -1 and 1 and turns with the groups', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [ab, ba] = [twoGroupGap(a, b, 0.95), twoGroupGap(b, a, 0.95)]
        expect(ab.newcombeInterval[0]).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(ab.newcombeInterval[0]).toBeLessThanOrEqual(ab.difference + 1e-12)
        expect(ab.newcombeInterval[1]).toBeGreaterThanOrEqual(ab.difference - 1e-12)
        expect(ab.newcombeInterval[1]).toBeLessThanOrEqual(1 + 1e-12)
        expect(ab.newcombeInterval[0]).toBeCloseTo(-ba.newcombeInterval[1], 12)
      }),
    )
  })

  // Newcombe 1998, Stat Med 17:873, example (b).
  it('9 of 10 against 3 of 10 has the published limits', () => {
    const [lower, upper] = twoGroupGap(
      { counted: 9, all: 10 },
      { counted: 3, all: 10 },
      0.95,
    ).newcombeInterval
    expect([lower, upper]).toEqual([expect.closeTo(0.1705, 4), expect.closeTo(0.809, 4)])
  })
})

describe('rates', () => {
  it('the exact interval is that of the Poisson distribution: no event leaves -ln(alpha/2)', () => {
    expect(poissonRate(0, 1, 0.95).exactInterval).toEqual([0, expect.closeTo(-Math.log(0.025), 12)])
  })

  it('equal rates have the ratio 1 and a test that cannot tell them apart', () => {
    const found = poissonRateRatio(
      { events: 20, exposure: 100 },
      { events: 20, exposure: 100 },
      0.95,
    )
    expect([found.rateRatio, found.exactProbability]).toEqual([1, expect.closeTo(1, 12)])
  })

  it('the exact test adds the splits that are not more likely than the one seen', () => {
    const events = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        events,
        events,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (a, b, exposure) => {
          fc.pre(a + b > 0)
          const p = exposure / (exposure + 1)
          const densities = Array.from({ length: a + b + 1 }, (_, split) =>
            binomialDensity(split, a + b, p),
          )
          const seen = (densities[a] ?? 0) * (1 + 1e-7)
          const expected = densities
            .filter((density) => density <= seen)
            .reduce((sum, density) => sum + density, 0)
          expect(
            poissonRateRatio({ events: a, exposure }, { events: b, exposure: 1 }, 0.95)
              .exactProbability,
          ).toBeCloseTo(expected, 9)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a register of millions of events is answered at once', () => {
    const found = poissonRateRatio(
      { events: 3_000_000, exposure: 3 },
      { events: 2_002_000, exposure: 2 },
      0.95,
    )
    expect(found.exactProbability).toBeGreaterThan(0.27)
    expect(found.exactProbability).toBeLessThan(0.28)
  })

  it('no event in the second group: no upper limit', () => {
    expect(
      poissonRateRatio({ events: 4, exposure: 1 }, { events: 0, exposure: 1 }, 0.95),
    ).toMatchObject({
      rateRatio: null,
      exactInterval: [expect.any(Number), null],
    })
  })

  it('standardising on the own population changes nothing, and the scale of the weights does not matter', () => {
    const [events, population] = [
      [4, 9, 30],
      [1000, 900, 500],
    ]
    const found = directStandardisation(events, population, population, 0.95)
    expect(found.rate).toBeCloseTo(43 / 2400, 12)
    const scaled = directStandardisation(
      events,
      population,
      population.map((persons) => persons / 7),
      0.95,
    )
    expect(scaled.fayFeuerInterval[1]).toBeCloseTo(found.fayFeuerInterval[1], 12)
  })

  it('one stratum: Fay and Feuer is the exact Poisson interval', () => {
    const [lower, upper] = directStandardisation([17], [12011], [1], 0.95).fayFeuerInterval
    const exact = poissonRate(17, 12011, 0.95).exactInterval
    expect([lower, upper]).toEqual([expect.closeTo(exact[0], 12), expect.closeTo(exact[1], 12)])
  })
})

it('equal groups have no inequality', () => {
  const found = inequalitySummary([10, 20, 30], [5, 10, 15])
  expect(found).toMatchObject({
    rangeGap: 0,
    ratio: 1,
    slopeIndex: 0,
    betweenGroupVariance: 0,
    populationAttributableRisk: 0,
  })
  expect(found.concentrationIndex).toBeCloseTo(0, 12)
})
