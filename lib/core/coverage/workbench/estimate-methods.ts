import { adairLopez } from '../adair-lopez/adair-lopez'
import { dualRecord } from '../capture-recapture/dual-record'
import { birthsFromUnderOne } from '../completeness/births-from-under-one'
import { completenessFromRate, completenessOf } from '../completeness/completeness-from-rate'
import { completenessInterval } from '../completeness/completeness-interval'
import { findingsWhere } from '../findings/finding'
import type { Interval } from '../interval/interval'
import { normalDeviate } from '../interval/normal-deviate'
import { wilsonInterval } from '../interval/wilson-interval'
import { refuse } from '../refuse'
import type { EstimateValue } from './estimate'
import { surveyFile } from './survey-file-method'

export interface MethodInput {
  key: string
  label: string
  /** `count` whole events or persons; `number` any quantity; `percent` 0..100. */
  kind: 'count' | 'number' | 'percent'
  optional?: boolean
  help?: string
}

/** A way to estimate one figure of the grid from a few numbers; methods over rows of data stand behind imports. */
export interface EstimateMethod {
  key: string
  label: string
  /** When to choose it, in a sentence. */
  help: string
  indicators: readonly string[]
  inputs: readonly MethodInput[]
  /** Where the method is published. */
  source: string
  estimate: (inputs: Inputs) => EstimateValue
}

/** Reads an input; `undefined` where an optional one was left out. */
type Inputs = (key: string) => number | undefined

const level = 0.95
const shares = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13', 'G14', 'G17', 'G18']
const completeness = ['G1', 'G8', 'G11', 'G12', 'G13']
const registered: MethodInput = { key: 'registered', label: 'Registered events of the year', kind: 'count' }

function required(inputs: Inputs, key: string): number {
  return inputs(key) ?? refuse(key, 'Fill this in.')
}

function value(part: Partial<EstimateValue> & Pick<EstimateValue, 'rate' | 'formula'>, interval?: { limits: Interval | null; words: string }): EstimateValue {
  const limits = interval?.limits ?? null
  return {
    days: null,
    numerator: null,
    denominator: null,
    findings: [],
    ...part,
    lower: limits?.[0] ?? null,
    upper: limits?.[1] ?? null,
    interval: limits ? (interval?.words ?? '') : '',
  }
}

const directCount: EstimateMethod = {
  key: 'direct-count',
  label: 'Count divided by count',
  help: 'Both counts are known, for instance from a register and a census.',
  indicators: shares,
  inputs: [
    { key: 'numerator', label: 'Numerator', kind: 'count' },
    { key: 'denominator', label: 'Denominator', kind: 'count' },
    { key: 'denominator_error', label: 'Standard error of the denominator', kind: 'number', optional: true, help: 'If the denominator is an estimate.' },
  ],
  source: 'United Nations, Principles and Recommendations for a Vital Statistics System, Rev. 3 (2014)',
  estimate: (inputs) => {
    const [numerator, denominator, error] = [required(inputs, 'numerator'), required(inputs, 'denominator'), inputs('denominator_error')]
    const found = completenessOf({ registered: numerator }, denominator)
    const limits = error === undefined || numerator < 1 ? null : completenessInterval(numerator, denominator, error, level).fixedInterval
    return value(
      { rate: found.completenessRate, numerator, denominator, formula: 'numerator / denominator', findings: found.findings },
      { limits, words: 'from the standard error of the denominator' },
    )
  },
}

const expectedEvents: EstimateMethod = {
  key: 'expected-events',
  label: 'Population multiplied by a crude rate',
  help: 'The events to expect come from the population of the group and a crude birth or death rate. Say whose rate it is.',
  indicators: completeness,
  inputs: [
    registered,
    { key: 'population', label: 'Population at mid-year', kind: 'count' },
    { key: 'crude_rate', label: 'Crude rate per 1000', kind: 'number' },
    { key: 'expected_error', label: 'Standard error of the expected events', kind: 'number', optional: true },
  ],
  source: 'United Nations, Principles and Recommendations for a Vital Statistics System, Rev. 3 (2014)',
  estimate: (inputs) => {
    const [count, error] = [required(inputs, 'registered'), inputs('expected_error')]
    const found = completenessFromRate({ registered: count, population: required(inputs, 'population'), ratePerThousand: required(inputs, 'crude_rate') })
    const limits = error === undefined || count < 1 ? null : completenessInterval(count, found.expected, error, level).fixedInterval
    return value(
      {
        rate: found.completenessRate,
        numerator: count,
        denominator: found.expected,
        formula: 'registered / (population × crude rate / 1000)',
        findings: found.findings,
      },
      { limits, words: 'from the standard error of the expected events' },
    )
  },
}

const underOne: EstimateMethod = {
  key: 'under-one',
  label: 'Children under one, brought back to births',
  help: 'A census or listing counted the children under one; a life table brings back those who died.',
  indicators: ['G1'],
  inputs: [
    { ...registered, label: 'Births of the last 12 months that are registered' },
    { key: 'under_one', label: 'Children under one counted', kind: 'count' },
    { key: 'person_years', label: 'Person-years lived in the first year (L0, for l0 = 1)', kind: 'number', help: 'Between 0 and 1, for instance 0.965.' },
  ],
  source: 'United Nations, Manual X (1983)',
  estimate: (inputs) => {
    const count = required(inputs, 'registered')
    const births = birthsFromUnderOne(required(inputs, 'under_one'), required(inputs, 'person_years'), 1)
    const found = completenessOf({ registered: count }, births)
    return value({
      rate: found.completenessRate,
      numerator: count,
      denominator: births,
      formula: 'registered / (children under one × l0 / L0)',
      findings: found.findings,
    })
  },
}

const surveyFigure: EstimateMethod = {
  key: 'survey-figure',
  label: 'Published figure of a survey',
  help: 'The report gives the percentage with its standard error or the number of respondents. With the data file itself, import it instead.',
  indicators: shares,
  inputs: [
    { key: 'percent', label: 'Percentage', kind: 'percent' },
    { key: 'standard_error', label: 'Standard error in percentage points', kind: 'number', optional: true },
    { key: 'respondents', label: 'Respondents, unweighted', kind: 'count', optional: true },
    {
      key: 'design_effect',
      label: 'Design effect',
      kind: 'number',
      optional: true,
      help: '1 for a simple random sample; needed for an interval from the respondents.',
    },
  ],
  source: 'Kish, Survey Sampling (1965); Wilson 1927, JASA 22:209',
  estimate: (inputs) => {
    const rate = required(inputs, 'percent') / 100
    const [error, respondents, effect] = [inputs('standard_error'), inputs('respondents'), inputs('design_effect')]
    const effective = respondents === undefined || effect === undefined || effect <= 0 ? null : respondents / effect
    const byError = error === undefined ? null : ([rate - (normalDeviate(level) * error) / 100, rate + (normalDeviate(level) * error) / 100] as const)
    const limits = byError ?? (effective === null ? null : wilsonInterval(rate * effective, effective, level))
    return value(
      {
        rate,
        denominator: respondents ?? null,
        formula: 'percentage as published',
        findings: findingsWhere({
          'too-few-rows': respondents !== undefined && respondents < 25,
          'few-rows': respondents !== undefined && respondents >= 25 && respondents < 50,
          'large-design-effect': effect !== undefined && Math.sqrt(effect) > 3,
        }),
      },
      {
        limits: limits && [Math.max(0, limits[0]), Math.min(1, limits[1])],
        words: byError ? 'from the standard error' : 'Wilson, respondents divided by the design effect',
      },
    )
  },
}

const twoLists: EstimateMethod = {
  key: 'two-lists',
  label: 'Two lists of the same events (dual record)',
  help: 'The register and an independent list were matched, person by person. The register is the first list.',
  indicators: ['G1', 'G8', 'G11'],
  inputs: [
    { key: 'first', label: 'Events in the register', kind: 'count' },
    { key: 'second', label: 'Events on the other list', kind: 'count' },
    { key: 'matched', label: 'Events on both', kind: 'count' },
  ],
  source: 'Chandrasekaran and Deming 1949, JASA 44:101; Chapman 1951',
  estimate: (inputs) => {
    const [first, second, matched] = [required(inputs, 'first'), required(inputs, 'second'), required(inputs, 'matched')]
    const found = dualRecord({ first, second, matched }, level)
    const [low, high] = found.chapmanLogNormalInterval
    return value(
      {
        rate: found.firstCompletenessChapmanRate,
        numerator: first,
        denominator: found.chapman.total,
        formula: 'register / ((n1 + 1)(n2 + 1) / (m + 1) − 1)',
        findings: found.findings,
      },
      { limits: [first / high, Math.min(1, first / low)], words: 'log-normal interval of the total' },
    )
  },
}

const empiricalDeaths: EstimateMethod = {
  key: 'adair-lopez',
  label: 'Empirical completeness of deaths (Adair and Lopez)',
  help: 'National level only: from the registered death rate, the share of persons over 65, child mortality and the year.',
  indicators: ['G8'],
  inputs: [
    { key: 'registered_rate', label: 'Registered deaths per 1000 persons', kind: 'number' },
    { key: 'over_65', label: 'Persons of 65 and over', kind: 'percent' },
    { key: 'child_mortality', label: 'Deaths under five per 1000 births (5q0)', kind: 'number' },
    { key: 'for_year', label: 'Year', kind: 'count' },
  ],
  source: 'Adair and Lopez 2018, PLoS ONE 13(5):e0197047, model 2, both sexes',
  estimate: (inputs) => {
    const { full } = adairLopez({
      model: 'model2_both',
      registeredDeathsPerThousand: required(inputs, 'registered_rate'),
      over65Rate: required(inputs, 'over_65') / 100,
      childMortalityRate: required(inputs, 'child_mortality') / 1000,
      childCompletenessRate: null,
      year: required(inputs, 'for_year'),
      countryEffect: 0,
    })
    return value({
      rate: full.completenessRate,
      formula: 'logit of the completeness from death rate, age, child mortality and year',
      findings: findingsWhere({ 'method-error': true }),
    })
  },
}

const medianDays: EstimateMethod = {
  key: 'median-days',
  label: 'Median days as reported',
  help: 'The register office reports the median number of days from the event to its registration.',
  indicators: ['G15'],
  inputs: [
    { key: 'days', label: 'Median days', kind: 'number' },
    { key: 'events', label: 'Events counted', kind: 'count', optional: true },
  ],
  source: 'United Nations, Principles and Recommendations for a Vital Statistics System, Rev. 3 (2014)',
  estimate: (inputs) => {
    const events = inputs('events')
    return value({
      rate: null,
      days: required(inputs, 'days'),
      denominator: events ?? null,
      formula: 'median of the days',
      findings: findingsWhere({ 'few-events': events !== undefined && events < 16 }),
    })
  },
}

/** Methods that fill a cell from a few numbers, in the order in which they are offered. */
export const estimateMethods: readonly EstimateMethod[] = [
  directCount,
  expectedEvents,
  underOne,
  surveyFigure,
  twoLists,
  empiricalDeaths,
  medianDays,
  surveyFile,
]
