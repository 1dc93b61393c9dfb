import { describe, expect, it } from 'vitest'
import { parseCsv } from '@/lib/core/coverage/table/parse-csv'
import { AppError } from '@/lib/core/error'
import { runMethod } from './run-method'

/** The inputs that a call refuses. */
function refused(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input')
      return error.fieldErrors.map(({ path }) => path)
    throw error
  }
  return []
}

const pair = {
  age: [0, 5, 10, 15, 20, 25],
  pop1: [90, 80, 70, 60, 50, 40],
  pop2: [99, 88, 77, 66, 55, 44],
  deaths_annual: [3, 1, 1, 1, 1, 2],
  t: 10,
}
const rows = parseCsv('psu,stratum,weight,y\n1,1,2,1\n2,1,2,0\n3,2,1,1\n4,2,1,1\n')
const survey = { data: 'x.csv', indicator: 'y', strata: 'stratum', psu: 'psu', weight: 'weight' }

it('passes over what only describes the numbers', () => {
  expect(runMethod('proportion_ci', { x: 1, n: 4, remark: 'first round' }, null)).toEqual(
    runMethod('proportion_ci', { x: 1, n: 4 }, null),
  )
})

describe('wrong input is refused by name', () => {
  it.each([
    ['no_such_method', {}, 'method'],
    ['toString', {}, 'method'],
    ['proportion_ci', { x: 5, n: 4 }, 'x'],
    ['proportion_ci', { x: -1, n: 4 }, 'x'],
    ['proportion_ci', { x: 0, n: 0 }, 'n'],
    ['proportion_ci', { x: Number.NaN, n: 4 }, 'x'],
    ['proportion_ci', { x: 1, n: 4, level: 95 }, 'level'],
    ['proportion_ci', { x: '1', n: 4 }, 'x'],
    ['two_group_gap', { x1: 1, n1: 2, x2: 3, n2: 2 }, 'x2'],
    ['rate_ratio_poisson', { events1: 0, exposure1: 1, events2: 0, exposure2: 1 }, 'events1'],
    ['rate_ratio_poisson', { events1: 1.5, exposure1: 1, events2: 0, exposure2: 1 }, 'events1'],
    [
      'completeness_expected_cbr',
      { registered: 10, population_midyear: 0, crude_birth_rate_per_1000: 30 },
      'population_midyear',
    ],
    [
      'completeness_expected_cbr',
      {
        registered: 10,
        population_midyear: 9,
        crude_birth_rate_per_1000: 30,
        registered_within_1_year: 11,
      },
      'registered_within_1_year',
    ],
    ['expected_births_asfr', { women: [1, 2], asfr: [0.1], registered: 1 }, 'asfr'],
    [
      'expected_births_census_under1',
      { pop_under1: 10, L0: 1.2, l0: 1, registered_last_12_months: 1 },
      'L0',
    ],
    ['child_death_completeness', { births: 10, u5mr: 40, registered_under5_deaths: 1 }, 'u5mr'],
    ['dual_record', { n1: 5, n2: 4, matched: 5 }, 'matched'],
    ['dual_record_stratified', { n1: [], n2: [], matched: [] }, 'n2'],
    ['dual_record_stratified', { n1: [4, 3], n2: [4], matched: [1] }, 'n2'],
    [
      'dual_record_linkage_error',
      { n1: 5, n2: 5, links: 5, sensitivity: 0.5, ppv: 1 },
      'sensitivity',
    ],
    ['fellegi_sunter_weight', { m: [1], u: [0.1], agree: [1] }, 'm.0'],
    ['capture_recapture_chao', { f1: 3, f2: 0, observed: 9 }, 'f2'],
    [
      'ggb',
      { population: { ...pair, unmeasured_migration: 'large' }, fit_ages: [5, 10, 15] },
      'unmeasured_migration',
    ],
    [
      'seg',
      { population: { ...pair, unmeasured_migration: 'large' }, fit_ages: [5, 10], e_open: 5 },
      'unmeasured_migration',
    ],
    ['seg', { population: pair, fit_ages: [5, 10] }, 'e_open'],
    ['seg', { population: pair, fit_ages: [25], e_open: 5 }, 'fit_ages.0'],
    ['ggb', { population: { ...pair, age: [0, 5, 10, 15, 20, 30] }, fit_ages: [5, 10, 15] }, 'age'],
    ['ggb', { population: { ...pair, pop1: [90, 80] }, fit_ages: [5, 10, 15] }, 'population.pop1'],
    [
      'adair_lopez',
      {
        model: 'model1_both',
        reg_cdr_per_1000: 5,
        prop_65_plus: 0.05,
        u5mr_proportion: 0.04,
        year: 2015,
      },
      'u5_completeness',
    ],
    [
      'adair_lopez',
      {
        model: 'model2_both',
        reg_cdr_per_1000: 5,
        prop_65_plus: 5,
        u5mr_proportion: 0.04,
        year: 2015,
      },
      'prop_65_plus',
    ],
    [
      'direct_standardisation',
      { events: [1], population: [10], standard_weights: [0] },
      'standard_weights',
    ],
    [
      'direct_standardisation',
      { events: [1], population: [0], standard_weights: [1] },
      'population.0',
    ],
    ['inequality_summary', { n: [10, 10], registered: [5, 11] }, 'registered.1'],
    ['suppression_audit', { table: [[1, 2], [3]], suppressed: [0] }, 'table.1'],
    ['suppression_audit', { table: [[1, 2]], suppressed: [2] }, 'suppressed.0'],
    [
      'target_tracking',
      {
        baseline: 1,
        baseline_year: 2030,
        target: 1,
        target_year: 2030,
        current: 1,
        current_year: 2030,
      },
      'target_year',
    ],
    [
      'late_registration_chain_ladder',
      {
        cumulative_registered_triangle: [
          [5, 4],
          [3, null],
        ],
      },
      'cumulative_registered_triangle.0',
    ],
    [
      'cause_of_death_quality',
      {
        registered_deaths: 10,
        medically_certified: 11,
        ill_defined_R00_R99: 0,
        garbage_total_incl_ill_defined: 0,
        age_sex_unknown: 0,
      },
      'medically_certified',
    ],
  ])('%s %o names %s', (method, input, path) =>
    expect(refused(() => runMethod(method, input, null))).toContain(path),
  )

  it.each([
    [{ ...survey, strata: 'region' }, 'strata'],
    [{ ...survey, weight: 'y - 1' }, 'weight'],
    [{ ...survey, indicator: 'weight' }, 'indicator'],
    [{ ...survey, indicator: 'y ==' }, 'indicator'],
    [{ ...survey, subset: 'y > 5' }, 'subset'],
    [{ ...survey, subset: 'constructor' }, 'subset'],
    [{ ...survey, fpc: 'y' }, 'fpc'],
    [{ ...survey, lonely_psu: 'ignore' }, 'lonely_psu'],
    [{ ...survey, strata: 'psu' }, 'lonely_psu'],
    [{ ...survey, data: undefined }, 'data'],
  ])('survey %o names %s', (input, path) =>
    expect(refused(() => runMethod('survey_proportion_taylor', input, rows))).toContain(path),
  )

  it('a method on rows cannot run without them', () =>
    expect(refused(() => runMethod('survey_total', survey, null))).toEqual(['data']))
})

describe('edges have a value or null, never a number that is none', () => {
  it.each([
    ['proportion_ci', { x: 7, n: 7 }],
    ['two_group_gap', { x1: 0, n1: 5, x2: 5, n2: 5 }],
    ['two_group_gap', { x1: 0, n1: 5, x2: 0, n2: 5 }],
    ['rate_ci_poisson', { events: 0, exposure: 10 }],
    ['rate_ratio_poisson', { events1: 3, exposure1: 1, events2: 0, exposure2: 1 }],
    ['rate_ratio_poisson', { events1: 0, exposure1: 1, events2: 3, exposure2: 1 }],
    ['direct_standardisation', { events: [0, 0], population: [10, 20], standard_weights: [1, 1] }],
    ['inequality_summary', { n: [10, 10], registered: [0, 0] }],
    ['dual_record', { n1: 4, n2: 4, matched: 4 }],
    ['dual_record', { n1: 4, n2: 6, matched: 0 }],
    ['dual_record_stratified', { n1: [4, 5], n2: [4, 6], matched: [0, 3] }],
    ['linkage_quality', { tp: 0, fp: 0, fn: 3 }],
    [
      'capture_recapture_loglinear_3',
      { cells: { '111': 0, '110': 3, '101': 0, '011': 4, '100': 9, '010': 8, '001': 7 } },
    ],
    ['capture_recapture_chao', { f1: 0, f2: 4, observed: 9 }],
    [
      'cause_of_death_quality',
      {
        registered_deaths: 9,
        medically_certified: 0,
        ill_defined_R00_R99: 0,
        garbage_total_incl_ill_defined: 0,
      },
    ],
    [
      'target_tracking',
      {
        baseline: 1,
        baseline_year: 2015,
        target: 0,
        target_year: 2030,
        current: 1,
        current_year: 2015,
      },
    ],
    [
      'completeness_expected_cbr',
      {
        registered: 0,
        population_midyear: 10,
        crude_birth_rate_per_1000: 30,
        registered_within_1_year: 0,
      },
    ],
  ])('%s %o', (method, input) =>
    expect(
      numbersIn(runMethod(method, input, null)).filter((value) => !Number.isFinite(value)),
    ).toEqual([]),
  )

  it('everybody registered: no logit, but the exact interval of the rows', () => {
    const result = runMethod('survey_proportion_taylor', { ...survey, indicator: 'y >= 0' }, rows)
    expect(result).toMatchObject({
      proportion: 1,
      se: 0,
      ci_logit: null,
      ci_wald_t: [1, 1],
      deff: null,
    })
    expect(numbersIn(result).every(Number.isFinite)).toBe(true)
  })

  it('one cluster per stratum leaves no degrees of freedom', () => {
    const result = runMethod(
      'survey_proportion_taylor',
      { ...survey, strata: 'psu', lonely_psu: 'certainty' },
      rows,
    )
    expect(result).toMatchObject({ df: 0, ci_logit: null, ci_beta_korn_graubard: null })
  })

  it('without a design every row is a cluster and weighs the same', () => {
    expect(
      runMethod('survey_proportion_taylor', { data: 'x.csv', indicator: 'y' }, rows),
    ).toMatchObject({ n: 4, sum_weights: 4, df: 3, proportion: 0.75 })
  })
})

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
