import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import type { EstimateContent, EstimateValue } from './estimate'
import { estimateMethods } from './estimate-methods'
import { estimateValue, methodsFor } from './estimate-value'

type Measured = Extract<EstimateContent, { kind: 'measured' }>
type Numbers = Record<string, number>
interface Case {
  id: string
  input: Numbers & {
    population: Record<string, number[]>
    fit_ages: number[]
    fit_ages_ggb?: number[]
  }
  expected: Numbers & { ci_fixed: number[] }
}

const { cases } = JSON.parse(readFileSync('tests/fixtures/coverage/cases.json', 'utf8')) as {
  cases: Case[]
}

/**
 * A case with its numbers put under the names of the method's inputs; `factors` are for other
 * units.
 */
function caseOf(
  id: string,
  names: Record<string, string>,
  factors: Numbers = {},
): Case & { inputs: Numbers } {
  const found = cases.find((one) => one.id === id)
  if (!found) throw new Error(`there is no case ${id}`)
  const inputs = Object.entries(names).map(([input, name]) => [
    input,
    (found.input[name] ?? Number.NaN) * (factors[input] ?? 1),
  ])
  return { ...found, inputs: Object.fromEntries(inputs) }
}

function measured(
  method: string,
  inputs: Record<string, number | null>,
  more: Partial<Measured> = {},
): Measured {
  const words = { numeratorDefinition: '', denominatorDefinition: '', limits: '' }
  return {
    kind: 'measured',
    method,
    inputs,
    ...words,
    timeliness: null,
    sources: [],
    grade: null,
    disclosure: 'public',
    ...more,
  }
}
const figureOf = (indicator: string, content: Measured, population: string | null = null) =>
  estimateValue({ indicator }, content, population)
const codes = ({ findings }: EstimateValue) => findings.map(({ code }) => code)

describe('the figure of a method is that of the reference', () => {
  it.each([
    ['cc01_expected_births', []],
    ['cc02_expected_births', []],
    ['cc05_over_100', ['above-one-hundred']],
  ])('population and crude rate: %s', (id, findings) => {
    const { inputs, expected } = caseOf(id, {
      registered: 'registered',
      population: 'population_midyear',
      crude_rate: 'crude_birth_rate_per_1000',
    })
    const found = figureOf('G1', measured('expected-events', inputs))
    expect(found.rate).toBeCloseTo(expected.completeness ?? Number.NaN, 9)
    expect(found.denominator).toBeCloseTo(expected.expected_events ?? Number.NaN, 6)
    expect(codes(found)).toEqual(findings)
  })

  it('standard error of the expected events', () => {
    // A population of a million at a thousandth of the rate expects the number of the case.
    const { inputs, expected } = caseOf(
      'cc09_completeness_ci',
      { registered: 'registered', crude_rate: 'expected', expected_error: 'se_expected' },
      { crude_rate: 0.001 },
    )
    const found = figureOf('G1', measured('expected-events', { ...inputs, population: 1_000_000 }))
    expect([found.lower, found.upper]).toEqual(
      expected.ci_fixed.map((limit) => expect.closeTo(limit, 9)),
    )
  })

  it('children under one', () => {
    const names = {
      registered: 'registered_last_12_months',
      under_one: 'pop_under1',
      person_years: 'L0',
    }
    const { inputs, expected } = caseOf('cc08a_under1_backprojection', names)
    const found = figureOf('G1', measured('under-one', inputs))
    expect(found.rate).toBeCloseTo(expected.completeness ?? Number.NaN, 9)
    expect(found.denominator).toBeCloseTo(expected.births ?? Number.NaN, 6)
  })

  it.each(['dr01', 'dr02_small', 'dr03_hepA_PQ'])('two lists: %s', (id) => {
    const { inputs, expected } = caseOf(id, { first: 'n1', second: 'n2', matched: 'matched' })
    const found = figureOf('G1', measured('two-lists', inputs))
    expect(found.denominator).toBeCloseTo(expected.chapman ?? Number.NaN, 6)
    expect(found.rate).toBeCloseTo((inputs.first ?? 0) / (expected.chapman ?? 1), 9)
  })

  it('empirical method for deaths', () => {
    const names = {
      registered_rate: 'reg_cdr_per_1000',
      over_65: 'prop_65_plus',
      child_mortality: 'u5mr_proportion',
      for_year: 'year',
    }
    const { inputs, expected } = caseOf('al02_both_m2', names, {
      over_65: 100,
      child_mortality: 1000,
    })
    expect(figureOf('G8', measured('adair-lopez', inputs)).rate).toBeCloseTo(
      expected.completeness_full ?? Number.NaN,
      6,
    )
  })

  it('deaths under five', () => {
    const names = {
      births: 'births',
      child_mortality: 'u5mr',
      registered: 'registered_under5_deaths',
    }
    const { inputs, expected } = caseOf('cd01', names, { child_mortality: 1000 })
    const found = figureOf('G8', measured('child-deaths', inputs))
    expect(found.rate).toBeCloseTo(expected.completeness_under5 ?? Number.NaN, 9)
    expect(codes(found)).toEqual(['partial-ages'])
  })

  it('late registrations to come', () => {
    // Three cohorts of the reference triangle, by hand: f0 = (88120 + 89997) / (70211 + 72045), f1
    // = 91544 / 88120.
    const inputs = {
      earlier_0: 70_211,
      earlier_1: 88_120,
      earlier_2: 91_544,
      last_0: 72_045,
      last_1: 89_997,
      registered: 75_500,
      expected: 120_000,
    }
    const found = figureOf('G1', measured('late-registration', inputs))
    expect(found.numerator).toBeCloseTo(75_500 * (178_117 / 142_256) * (91_544 / 88_120), 6)
    expect(found.rate).toBeCloseTo((found.numerator ?? 0) / 120_000, 12)
    expect(found.findings).toEqual([{ code: 'projected', severity: 'info' }])
  })

  it.each([
    ['growth-balance', 'dd03_ggb_Moz_females'],
    ['extinct-generations', 'dd17_ggbseg_Moz'],
  ])('adult deaths between two censuses: %s', (method, id) => {
    const { input, expected } = caseOf(id, {})
    const {
      age = [],
      pop1: first = [],
      pop2: second = [],
      deaths_annual: deaths = [],
      t,
    } = input.population
    const balance = input.fit_ages_ggb ?? input.fit_ages
    const inputs = {
      years: Number(t),
      first_age: balance.at(0) ?? 0,
      last_age: balance.at(-1) ?? 0,
    }
    const extinct = {
      extinct_first: input.fit_ages.at(0) ?? 0,
      extinct_last: input.fit_ages.at(-1) ?? 0,
      open_expectancy: input.e_open ?? 0,
    }
    const content = measured(method, input.fit_ages_ggb ? { ...inputs, ...extinct } : inputs, {
      columns: { age, first, second, deaths },
    })
    const found = figureOf('G8', content)
    expect(found.rate).toBeCloseTo(expected.completeness ?? Number.NaN, 6)
    expect(codes(found)).toEqual(expect.arrayContaining(['method-error', 'partial-ages']))
  })
})

describe('the methods', () => {
  it('name each input once, and indicators that exist', () => {
    for (const { key, inputs, columns = [], indicators } of estimateMethods) {
      const names = [...inputs, ...columns].map((input) => input.key)
      expect(new Set(names).size, key).toBe(names.length)
      for (const indicator of indicators)
        expect(
          coverageIndicators.map((one) => one.key),
          key,
        ).toContain(indicator)
    }
    expect(new Set(estimateMethods.map(({ key }) => key)).size).toBe(estimateMethods.length)
  })

  it('are offered where they hold', () => {
    const keys = (population: string | null) => methodsFor('G8', population).map(({ key }) => key)
    expect(keys(null)).toEqual(expect.arrayContaining(['adair-lopez', 'growth-balance']))
    expect(keys('P-RUR')).toEqual(expect.arrayContaining(['growth-balance']))
    expect(keys('P-RUR')).not.toContain('adair-lopez')
    for (const code of ['P-REF', 'P-ASY', 'P-IDP', 'P-MIG-I'])
      expect(keys(code)).not.toContain('growth-balance')
  })

  it.each([
    [
      'a method of another indicator',
      'G15',
      measured('direct-count', { numerator: 1, denominator: 2 }),
      null,
      'method',
    ],
    [
      'a method that does not hold for refugees',
      'G8',
      measured('growth-balance', {}),
      'P-REF',
      'method',
    ],
    ['a national method for a population', 'G8', measured('adair-lopez', {}), 'P-RUR', 'method'],
    [
      'an input that is missing',
      'G1',
      measured('direct-count', { numerator: 1 }),
      null,
      'denominator',
    ],
    [
      'an input that the method does not use',
      'G1',
      measured('direct-count', { numerator: 1, denominator: 2, other: 3 }),
      null,
      'other',
    ],
    [
      'half an event',
      'G1',
      measured('direct-count', { numerator: 1.5, denominator: 2 }),
      null,
      'numerator',
    ],
    ['a percentage above 100', 'G3', measured('survey-figure', { percent: 101 }), null, 'percent'],
    [
      'no denominator',
      'G1',
      measured('direct-count', { numerator: 1, denominator: 0 }),
      null,
      'denominator',
    ],
  ] as const)('refuse %s and name the input', (_name, indicator, content, population, path) => {
    expect(() => figureOf(indicator, content, population)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        fieldErrors: [expect.objectContaining({ path })],
      }),
    )
  })

  it('say when numerator and denominator do not belong together, and never cut at 100 %', () => {
    const scope = { year: 2025, territory: 'North', persons: 'citizens' as const }
    const content = measured(
      'direct-count',
      { numerator: 120, denominator: 100 },
      {
        numeratorScope: scope,
        denominatorScope: { year: 2024, territory: 'South', persons: 'all-residents' },
      },
    )
    const found = figureOf('G1', content)
    expect(found.rate).toBe(1.2)
    expect(codes(found)).toEqual([
      'above-one-hundred',
      'different-year',
      'different-territory',
      'different-citizenship',
    ])
  })

  it('give a survey figure an interval from its standard error, or from respondents and design effect', () => {
    expect(
      figureOf('G3', measured('survey-figure', { percent: 50, standard_error: 2 })),
    ).toMatchObject({
      rate: 0.5,
      lower: expect.closeTo(0.5 - 0.0391993, 6),
      upper: expect.closeTo(0.5 + 0.0391993, 6),
    })
    // Wilson limits of 81 in 263, the reference case, as respondents of a simple random sample.
    const wilson = figureOf(
      'G3',
      measured('survey-figure', { percent: (81 / 263) * 100, respondents: 263, design_effect: 1 }),
    )
    expect([wilson.lower, wilson.upper]).toEqual([
      expect.closeTo(0.255288519878274, 9),
      expect.closeTo(0.3662095769828, 9),
    ])
    expect(
      figureOf(
        'G3',
        measured('survey-figure', { percent: 40, respondents: 24, design_effect: 10 }),
      ).findings.map(({ code }) => code),
    ).toEqual(['too-few-rows', 'large-design-effect'])
  })
})
