import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/core/coverage/table/data-table'
import { parseCsv } from '@/lib/core/coverage/table/parse-csv'
import { telling } from '@/tests/support/told'
import { designVariance } from './design-covariance'
import type { SurveyPlan } from './survey-design'
import { surveyGap } from './survey-gap'
import { surveyProportion } from './survey-proportion'
import { surveySample } from './survey-sample'
import { surveyTotal } from './survey-total'
import { weightedShare } from './weighted-share'

const folder = new URL('../../../../tests/fixtures/coverage/data/', import.meta.url)
const read = (name: string) => parseCsv(readFileSync(new URL(name, folder), 'utf8'))
const plan: SurveyPlan = {
  weight: null,
  strata: null,
  psu: null,
  fpc: null,
  subset: null,
  lonelyPsu: null,
}

describe('two-stage sample of schools in districts', () => {
  const schools = read('apiclus2.csv')
  // Published with the data: mean of api00 670.81 (30.099 with, 30.712 without population sizes),
  // total enrolment 2639273 (799638).
  it.each([
    [{ psu: 'dnum + snum', fpc: 'fpc1 + fpc2' }, 30.099],
    [{ psu: 'dnum + snum', fpc: 'fpc1 + fpc2', weight: 'pw' }, 30.099],
    [{ psu: 'dnum + snum', weight: 'pw' }, 30.712],
    [{ psu: 'dnum', weight: 'pw' }, 30.712],
  ])('mean with %o', (given, standardError) => {
    const sample = surveySample({ ...plan, ...given }, 'api00', schools, 'number')
    const { share, influence } = weightedShare(sample)
    expect(share).toBeCloseTo(670.81, 2)
    expect(Math.sqrt(designVariance(sample.design, influence))).toBeCloseTo(standardError, 3)
  })

  it('total, with the weights that follow from the population sizes', () => {
    const found = surveyTotal(
      surveySample(
        { ...plan, psu: 'dnum + snum', fpc: 'fpc1 + fpc2' },
        'enroll',
        schools,
        'number',
      ),
    )
    expect([Math.round(found.total), Math.round(found.standardError)]).toEqual([2639273, 799638])
  })

  it('sampling fractions say the same as population sizes', () => {
    const clusters = read('apiclus1.csv')
    const fraction = clusters.columns.get('fpc')?.map((size) => 15 / Number(size)) ?? []
    const wide: DataTable = {
      ...clusters,
      columns: new Map([...clusters.columns, ['fraction', fraction]]),
    }
    const given = { ...plan, psu: 'dnum', weight: 'pw' }
    const [sizes, fractions] = ['fpc', 'fraction'].map((fpc) =>
      surveyProportion(surveySample({ ...given, fpc }, "awards == 'Yes'", wide), 0.95),
    )
    expect(fractions?.standardError).toBeCloseTo(sizes?.standardError ?? 0, 12)
  })
})

describe('single clusters', () => {
  const data = read('mics_like_lonely.csv')
  const given = { ...plan, weight: 'weight', strata: 'stratum', psu: 'psu' }
  const error = (lonelyPsu: SurveyPlan['lonelyPsu']) =>
    surveyProportion(surveySample({ ...given, lonelyPsu }, 'registered', data), 0.95).standardError

  it('must be decided on', () => expect(telling(() => error(null))).toThrow('lonely_psu'))
  it('average takes the mean of the other strata: the variance without them times H / (H - 1)', () => {
    expect(error('average') ** 2).toBeCloseTo((error('certainty') ** 2 * 6) / 5, 15)
  })
  it('adjust is never below certainty', () =>
    expect(error('adjust')).toBeGreaterThanOrEqual(error('certainty')))
})

describe('properties of a stratified cluster sample', () => {
  const rows = fc
    .array(
      fc.record({
        stratum: fc.integer({ min: 1, max: 3 }),
        cluster: fc.integer({ min: 1, max: 3 }),
        weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
        y: fc.constantFrom(0, 1),
      }),
      {
        minLength: 4,
        maxLength: 40,
      },
    )
    .map((list) => list.map((row, index) => ({ ...row, index })))
  const tableOf = (
    list: { stratum: number; cluster: number; weight: number; y: number; index: number }[],
    scale = 1,
  ): DataTable => ({
    length: list.length,
    columns: new Map([
      ['stratum', list.map(({ stratum }) => stratum)],
      ['cluster', list.map(({ cluster }) => cluster)],
      ['weight', list.map(({ weight }) => weight * scale)],
      ['y', list.map(({ y }) => y)],
      ['half', list.map(({ index }) => index % 2)],
    ]),
  })
  const given: SurveyPlan = {
    ...plan,
    weight: 'weight',
    strata: 'stratum',
    psu: 'cluster',
    lonelyPsu: 'adjust',
  }

  it('intervals hold the proportion; logit and Korn-Graubard stay within 0 and 1', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = surveyProportion(surveySample(given, 'y', tableOf(list)), 0.95)
        for (const interval of [found.logit, found.kornGraubard]) {
          if (!interval) continue
          expect(interval[0]).toBeGreaterThanOrEqual(0)
          expect(interval[0]).toBeLessThanOrEqual(found.proportionRate + 1e-9)
          expect(interval[1]).toBeGreaterThanOrEqual(found.proportionRate - 1e-9)
          expect(interval[1]).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('the scale of the weights changes totals, not proportions', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.01, max: 1000, noNaN: true }), (list, scale) => {
        const [one, scaled] = [1, scale].map((by) => surveySample(given, 'y', tableOf(list, by)))
        if (!one || !scaled) return
        expect(surveyProportion(scaled, 0.9).standardError).toBeCloseTo(
          surveyProportion(one, 0.9).standardError,
          9,
        )
        expect(surveyProportion(scaled, 0.9).proportionRate).toBeCloseTo(
          surveyProportion(one, 0.9).proportionRate,
          9,
        )
        expect(surveyTotal(scaled).total / scale).toBeCloseTo(surveyTotal(one).total, 6)
      }),
    )
  })

  it('a gap turned around has the same error and the opposite sign', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const sample = surveySample(given, 'y', tableOf(list))
        const even = list.map(({ index }) => index % 2 === 0)
        const odd = even.map((value) => !value)
        const [ab, ba] = [surveyGap(sample, even, odd, 0.95), surveyGap(sample, odd, even, 0.95)]
        expect(ab.difference).toBeCloseTo(-ba.difference, 12)
        expect(ab.differenceStandardError).toBeCloseTo(ba.differenceStandardError, 12)
      }),
    )
  })

  it('rows outside the domain keep their clusters in the design', () => {
    const list = [1, 2, 3, 1, 2, 3].map((cluster, index) => ({
      stratum: 1,
      cluster,
      weight: 1,
      y: Number(index < 2),
      index,
    }))
    const domain = surveyProportion(
      surveySample({ ...given, subset: 'cluster < 3' }, 'y', tableOf(list)),
      0.95,
    )
    const cut = surveyProportion(
      surveySample(given, 'y', tableOf(list.filter(({ cluster }) => cluster < 3))),
      0.95,
    )
    expect(domain.df).toBe(1)
    expect(domain.proportionRate).toBe(cut.proportionRate)
    expect(domain.rows).toBe(4)
  })
})
