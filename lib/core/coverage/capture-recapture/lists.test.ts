import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedDualRecord } from '@/lib/core/coverage/linkage/corrected-dual-record'
import { chaoLowerBound } from './chao-lower-bound'
import { dualRecord } from './dual-record'
import { stratifiedDualRecord } from './stratified-dual-record'
import { threeListModels } from './three-list-models'

const lists = fc
  .tuple(
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 0, max: 5000 }),
    fc.integer({ min: 0, max: 5000 }),
  )
  .map(([matched, onlyFirst, onlySecond]) => ({
    first: matched + onlyFirst,
    second: matched + onlySecond,
    matched,
  }))

describe('two lists', () => {
  it('Chapman is between the observed and Lincoln-Petersen', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const found = dualRecord(given, 0.95)
        expect(found.chapman.total).toBeLessThanOrEqual((found.lincolnPetersen?.total ?? 0) + 1e-6)
        expect(found.chapman.total).toBeGreaterThanOrEqual(found.observed - 1e-6)
        expect(found.chapmanLogNormalInterval[0]).toBeGreaterThanOrEqual(found.observed - 1e-6)
      }),
    )
  })

  it('the order of the lists does not change the total', () => {
    fc.assert(
      fc.property(lists, ({ first, second, matched }) => {
        expect(
          dualRecord({ first: second, second: first, matched }, 0.95).chapman.total,
        ).toBeCloseTo(dualRecord({ first, second, matched }, 0.95).chapman.total, 6)
      }),
    )
  })

  it('one stratum is the estimate without strata, and equal completeness leaves no correlation bias', () => {
    const given = { first: 60, second: 40, matched: 30 }
    expect(stratifiedDualRecord([given], 0.95).total).toBe(dualRecord(given, 0.95).chapman.total)
    expect(
      stratifiedDualRecord([given, { first: 120, second: 80, matched: 60 }], 0.95).correlationBias,
    ).toBeCloseTo(0, 9)
  })

  it('perfect linkage needs no correction; missed links make the total too high', () => {
    const perfect = correctedDualRecord(60, 40, 24, { sensitivityRate: 1, precisionRate: 1 })
    const missed = correctedDualRecord(60, 40, 24, { sensitivityRate: 0.8, precisionRate: 1 })
    expect(perfect.total).toBe(perfect.uncorrectedTotal)
    expect(missed.total).toBeCloseTo(perfect.total * 0.8, 9)
  })

  it('no matches are an error, few matches a warning', () => {
    const codes = (matched: number) => dualRecord({ first: 50, second: 40, matched }, 0.95).findings
    expect(codes(0)).toEqual([{ code: 'no-matches', severity: 'error' }])
    expect(codes(6)).toEqual([{ code: 'few-matches', severity: 'warning' }])
    expect(codes(7)).toEqual([])
  })
})

describe('three lists', () => {
  it('independent lists give the population they came from', () => {
    const cells = { '111': 60, '110': 60, '101': 140, '011': 90, '100': 140, '010': 90, '001': 210 }
    const { fits, observed } = threeListModels(cells)
    expect(fits.independent?.total).toBeCloseTo(1000, 6)
    expect(fits.independent?.deviance).toBeCloseTo(0, 9)
    expect(observed).toBe(790)
  })

  it('an empty cell leaves only the models that can be estimated', () => {
    const { fits, best, findings } = threeListModels({
      '111': 5,
      '110': 0,
      '101': 4,
      '011': 6,
      '100': 20,
      '010': 15,
      '001': 18,
    })
    expect(fits.AB_AC_BC).toBeNull()
    expect(fits.independent?.total).toBeGreaterThan(68)
    expect(best).not.toBe('AB_AC_BC')
    expect(findings.map(({ code }) => code)).toContain('model-not-estimable')
  })
})

it('Chao adds f1^2 / 2 f2 to the observed and warns of the risk for small areas', () => {
  const found = chaoLowerBound(10, 5, 30, 0.95)
  expect(found.total).toBe(40)
  expect(found.findings).toEqual([{ code: 'protection-risk', severity: 'warning' }])
})
