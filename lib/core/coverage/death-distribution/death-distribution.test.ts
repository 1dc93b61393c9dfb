import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { telling } from '@/tests/support/told'
import { brassGrowthBalance } from './brass-growth-balance'
import type { CensusPair } from './census-pair'
import { generalGrowthBalance } from './general-growth-balance'
import { growthBalanceThenExtinct } from './growth-balance-then-extinct'
import { fitLine } from './line-fit'
import { syntheticExtinctGenerations } from './synthetic-extinct-generations'

const ages = Array.from({ length: 18 }, (_, index) => index * 5)
const fitAges = ages.slice(4, 14)
const lived = (age: number) => Math.exp(-0.002 * age - 0.0003 * (Math.exp(0.085 * age) - 1))
const growth = 0.02

/**
 * A stable population with known deaths, of which a share is registered; the first census may miss
 * persons.
 */
function stable(completeness: number, firstCoverage = 1): CensusPair {
  const single = (from: number, at: (age: number) => number, to: number) => {
    let sum = 0
    for (let age = from + 0.025; age < to; age += 0.05) sum += 0.05 * at(age)
    return sum
  }
  const end = (age: number) => (age === 85 ? 115 : age + 5)
  const hazard = (age: number) => 0.002 + 0.0003 * 0.085 * Math.exp(0.085 * age)
  const persons = ages.map(
    (age) => 1e6 * single(age, (x) => Math.exp(-growth * x) * lived(x), end(age)),
  )
  const deaths = ages.map(
    (age) => 1e6 * single(age, (x) => Math.exp(-growth * x) * lived(x) * hazard(x), end(age)),
  )
  const grown = Math.exp(10 * growth)
  const mean = (grown - 1) / (10 * growth)
  return {
    ages,
    first: persons.map((count) => count * firstCoverage),
    second: persons.map((count) => count * grown),
    deaths: deaths.map((count) => count * mean * completeness),
    migration: null,
    years: 10,
    unmeasuredMigration: 'none',
  }
}
const openExpectancy = (() => {
  let sum = 0
  for (let age = 85.025; age < 115; age += 0.05) sum += 0.05 * lived(age)
  return sum / lived(85)
})()
const balance = { fitAges, growth: 'arith', lineFit: 'rma', terms: 2 } as const
const extinct = { fitAges, openExpectancy, delta: 0, statistic: '5Nx' } as const

describe('on a population whose completeness is known', () => {
  it.each([0.5, 0.65, 0.8, 0.95])('%d is found within the error of five-year groups', (truth) => {
    expect(
      Math.abs(generalGrowthBalance(stable(truth), balance).completenessRate - truth),
    ).toBeLessThan(0.02)
    expect(
      Math.abs(
        generalGrowthBalance(stable(truth), { ...balance, growth: 'log' }).completenessRate - truth,
      ),
    ).toBeLessThan(0.03)
    expect(
      Math.abs(syntheticExtinctGenerations(stable(truth), extinct).completenessRate - truth),
    ).toBeLessThan(0.01)
    expect(
      Math.abs(
        syntheticExtinctGenerations(stable(truth), { ...extinct, statistic: 'Nx' })
          .completenessRate - truth,
      ),
    ).toBeLessThan(0.02)
  })

  it('a first census that missed a tenth is seen by growth balance and corrected by the two together', () => {
    const pair = stable(0.8, 0.9)
    expect(generalGrowthBalance(pair, balance).coverageRatio).toBeCloseTo(0.9, 2)
    expect(
      Math.abs(growthBalanceThenExtinct(pair, balance, extinct).extinct.completenessRate - 0.8),
    ).toBeLessThan(0.02)
    expect(
      Math.abs(syntheticExtinctGenerations(pair, extinct).completenessRate - 0.8),
    ).toBeGreaterThan(0.05)
  })

  it('Brass finds growth and completeness of a stable population', () => {
    const { ages, second, deaths } = stable(0.8)
    const scaled = deaths.map(
      (count) => (count * Math.exp(10 * growth) * 10 * growth) / (Math.exp(10 * growth) - 1),
    )
    const found = brassGrowthBalance({
      ages,
      population: second,
      deaths: scaled,
      fitAges,
      lineFit: 'rma',
      unmeasuredMigration: 'none',
    })
    expect(Math.abs(found.completenessRate - 0.8)).toBeLessThan(0.02)
    expect(found.growthRate).toBeCloseTo(growth, 2)
  })
})

describe('migration that the data do not hold', () => {
  const pair: CensusPair = { ...stable(0.8), unmeasuredMigration: 'large' }
  it.each([
    ['growth balance', () => generalGrowthBalance(pair, balance)],
    ['extinct generations', () => syntheticExtinctGenerations(pair, extinct)],
    ['both', () => growthBalanceThenExtinct(pair, balance, extinct)],
    [
      'Brass',
      () =>
        brassGrowthBalance({
          ages,
          population: pair.second,
          deaths: pair.deaths,
          fitAges,
          lineFit: 'ols',
          unmeasuredMigration: 'large',
        }),
    ],
  ])('large: %s refuses', (_, run) => expect(telling(run)).toThrow('large unmeasured migration'))
  it('small: a warning', () => {
    const { findings } = syntheticExtinctGenerations(
      { ...pair, unmeasuredMigration: 'small' },
      extinct,
    )
    expect(findings).toContainEqual({ code: 'unmeasured-migration', severity: 'warning' })
  })
  it('measured: taken from growth', () => {
    const moved = { ...stable(0.8), migration: ages.map(() => 0) }
    expect(generalGrowthBalance(moved, balance).completenessRate).toBe(
      generalGrowthBalance(stable(0.8), balance).completenessRate,
    )
  })
})

it('completeness above 1 is said, not cut', () => {
  const found = syntheticExtinctGenerations(stable(1.2), extinct)
  expect(found.completenessRate).toBeGreaterThan(1.1)
  expect(found.findings.map(({ code }) => code)).toContain('above-one-hundred')
})

it('the three lines agree on points that lie on a line', () => {
  const slope = fc.double({ min: 0.1, max: 10, noNaN: true })
  fc.assert(
    fc.property(slope, fc.double({ min: -1, max: 1, noNaN: true }), (b, a) => {
      const x = [1, 2, 3, 5]
      for (const fit of ['rma', 'ols', 'tls'] as const) {
        const found = fitLine(
          x,
          x.map((value) => a + b * value),
          fit,
        )
        expect(found.slope).toBeCloseTo(b, 9)
        expect(found.intercept).toBeCloseTo(a, 8)
      }
    }),
  )
  expect(() => fitLine([1, 2, 3], [3, 2, 1], 'rma')).toThrow('rise')
})
