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
} from './estimate-method'

export const empiricalDeaths: EstimateMethod = {
  key: 'adair-lopez',
  indicators: ['G8'],
  validFor: 'national',
  inputs: [
    { key: 'registered_rate', label: 'registered-rate', kind: 'number' },
    { key: 'over_65', label: 'over-65', kind: 'percent' },
    { key: 'child_mortality', label: 'child-mortality', kind: 'number' },
    { key: 'for_year', label: 'year', kind: 'count' },
  ],
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
      findings: findingsWhere({ 'method-error': true }),
    })
  },
}

export const childDeaths: EstimateMethod = {
  key: 'child-deaths',
  indicators: ['G8'],
  inputs: [
    { ...registered, label: 'registered-under-five' },
    { key: 'births', label: 'births', kind: 'count' },
    { key: 'child_mortality', label: 'child-mortality', kind: 'number' },
  ],
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
    label: 'years-between',
    kind: 'number',
    help: 'years-between',
  },
  {
    key: 'first_age',
    label: 'first-age',
    kind: 'count',
    help: 'first-age',
  },
  {
    key: 'last_age',
    label: 'last-age',
    kind: 'count',
    help: 'last-age',
  },
]
const censusColumns: MethodColumn[] = [
  { key: 'age' },
  { key: 'first' },
  { key: 'second' },
  { key: 'deaths' },
]
const adults: CoverageFinding[] = findingsWhere({ 'partial-ages': true })

export const growthBalance: EstimateMethod = {
  key: 'growth-balance',
  indicators: ['G8'],
  validFor: 'settled',
  inputs: censusInputs,
  columns: censusColumns,
  estimate: (inputs, column) => {
    const found = generalGrowthBalance(censusPair(inputs, column), {
      fitAges: agesUsed(inputs, 'first_age', 'last_age'),
      growth: 'arith',
      lineFit: 'rma',
      terms: 2,
    })
    return figure({
      rate: found.completenessRate,
      findings: [...found.findings, ...adults],
    })
  },
}

export const extinctGenerations: EstimateMethod = {
  key: 'extinct-generations',
  indicators: ['G8'],
  validFor: 'settled',
  inputs: [
    ...censusInputs,
    {
      key: 'extinct_first',
      label: 'extinct-first-age',
      kind: 'count',
      help: 'extinct-first-age',
    },
    {
      key: 'extinct_last',
      label: 'extinct-last-age',
      kind: 'count',
      help: 'extinct-last-age',
    },
    {
      key: 'open_expectancy',
      label: 'open-expectancy',
      kind: 'number',
    },
  ],
  columns: censusColumns,
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
