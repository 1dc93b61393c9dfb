import { adairLopez } from '@/lib/core/coverage/adair-lopez/adair-lopez'
import { childDeathCompleteness } from '@/lib/core/coverage/completeness/child-death-completeness'
import type { CensusPair } from '@/lib/core/coverage/death-distribution/census-pair'
import { generalGrowthBalance } from '@/lib/core/coverage/death-distribution/general-growth-balance'
import { growthBalanceThenExtinct } from '@/lib/core/coverage/death-distribution/growth-balance-then-extinct'
import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import { refuse } from '@/lib/core/coverage/refuse'
import {
  type Columns,
  type EstimateMethod,
  figure,
  type Inputs,
  type MethodColumn,
  type MethodInput,
  positive,
  registered,
  required,
} from './way'

export const empiricalDeaths: EstimateMethod = {
  key: 'adair-lopez',
  label: 'Empirical completeness of deaths (Adair and Lopez)',
  help: 'National level only: from the registered death rate, the share of persons over 65, child mortality and the year.',
  indicators: ['G8'],
  validFor: 'national',
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
      registeredDeathsPerThousand: positive(inputs, 'registered_rate'),
      over65Rate: required(inputs, 'over_65') / 100,
      childMortalityRate: positive(inputs, 'child_mortality') / 1000,
      childCompletenessRate: null,
      year: required(inputs, 'for_year'),
      countryEffect: 0,
    })
    return figure({
      rate: full.completenessRate,
      formula: 'logit of the completeness from death rate, age, child mortality and year',
      findings: findingsWhere({ 'method-error': true }),
    })
  },
}

export const childDeaths: EstimateMethod = {
  key: 'child-deaths',
  label: 'Deaths under five against those that child mortality lets expect',
  help: 'For the deaths of children. The mortality must come from elsewhere than the register, for instance from the UN Inter-agency Group.',
  indicators: ['G8'],
  inputs: [
    { ...registered, label: 'Registered deaths under five' },
    { key: 'births', label: 'Live births of the same years', kind: 'count' },
    { key: 'child_mortality', label: 'Deaths under five per 1000 births (5q0)', kind: 'number' },
  ],
  source:
    'United Nations Inter-agency Group for Child Mortality Estimation; United Nations, Manual X (1983)',
  estimate: (inputs) => {
    const numerator = required(inputs, 'registered')
    const found = childDeathCompleteness(
      positive(inputs, 'births'),
      positive(inputs, 'child_mortality') / 1000,
      numerator,
    )
    return figure({
      rate: found.completenessRate,
      numerator,
      denominator: found.expected,
      formula: 'registered deaths under five / (births × 5q0)',
      findings: findingsWhere({
        'above-one-hundred': found.completenessRate > 1,
        'partial-ages': true,
      }),
    })
  },
}

const censusInputs: MethodInput[] = [
  {
    key: 'years',
    label: 'Years between the censuses',
    kind: 'number',
    help: 'With decimals, for instance 9.75.',
  },
  {
    key: 'first_age',
    label: 'First age used',
    kind: 'count',
    help: 'A five-year age from 5, for instance 15.',
  },
  {
    key: 'last_age',
    label: 'Last age used',
    kind: 'count',
    help: 'Below the open group, for instance 65.',
  },
]
const censusColumns: MethodColumn[] = [
  { key: 'age', label: 'First year of the age group' },
  { key: 'first', label: 'First census' },
  { key: 'second', label: 'Second census' },
  { key: 'deaths', label: 'Registered deaths per year' },
]
const adults: CoverageFinding[] = findingsWhere({ 'partial-ages': true })

export const growthBalance: EstimateMethod = {
  key: 'growth-balance',
  label: 'Adult deaths between two censuses (growth balance)',
  help: 'For adult deaths, with two censuses and the deaths between them by five-year age group. Migration must be small.',
  indicators: ['G8'],
  validFor: 'settled',
  inputs: censusInputs,
  columns: censusColumns,
  source: 'Hill 1987, Asian and Pacific Census Forum 1:8',
  estimate: (inputs, column) => {
    const found = generalGrowthBalance(censusPair(inputs, column), {
      fitAges: agesUsed(inputs, 'first_age', 'last_age'),
      growth: 'arith',
      lineFit: 'rma',
      terms: 2,
    })
    return figure({
      rate: found.completenessRate,
      formula:
        'square root of the relative coverage of the censuses / slope of the line through entry and death rates',
      findings: [...found.findings, ...adults],
    })
  },
}

export const extinctGenerations: EstimateMethod = {
  key: 'extinct-generations',
  label: 'Adult deaths between two censuses (growth balance, then extinct generations)',
  help: 'As growth balance, but less sensitive to a census that counted better than the other. Migration must be small.',
  indicators: ['G8'],
  validFor: 'settled',
  inputs: [
    ...censusInputs,
    {
      key: 'extinct_first',
      label: 'First age of extinct generations',
      kind: 'count',
      help: 'For instance 20.',
    },
    {
      key: 'extinct_last',
      label: 'Last age of extinct generations',
      kind: 'count',
      help: 'For instance 65.',
    },
    {
      key: 'open_expectancy',
      label: 'Life expectancy at the first age of the open group',
      kind: 'number',
    },
  ],
  columns: censusColumns,
  source: 'Hill, You and Choi 2009, Demographic Research 21:235',
  estimate: (inputs, column) => {
    const { balance, extinct } = growthBalanceThenExtinct(
      censusPair(inputs, column),
      {
        fitAges: agesUsed(inputs, 'first_age', 'last_age'),
        growth: 'arith',
        lineFit: 'rma',
        terms: 2,
      },
      {
        fitAges: agesUsed(inputs, 'extinct_first', 'extinct_last'),
        openExpectancy: positive(inputs, 'open_expectancy'),
        delta: 0,
        statistic: '5Nx',
      },
    )
    return figure({
      rate: extinct.completenessRate,
      formula:
        'mean over the ages of persons built from the deaths still to come / persons counted',
      findings: [...balance.findings, ...adults],
    })
  },
}

function censusPair(inputs: Inputs, column: Columns): CensusPair {
  const [ages, first, second, deaths] = [
    column('age'),
    column('first'),
    column('second'),
    column('deaths'),
  ]
  return {
    ages,
    first,
    second,
    deaths,
    migration: null,
    years: positive(inputs, 'years'),
    unmeasuredMigration: 'small',
  }
}

function agesUsed(inputs: Inputs, from: string, to: string): number[] {
  const [first, last] = [required(inputs, from), required(inputs, to)]
  if (first % 5 !== 0 || first > last || last > 120) refuse(from, 'five-year-ages-in-order')
  return Array.from({ length: Math.floor((last - first) / 5) + 1 }, (_, index) => first + 5 * index)
}
