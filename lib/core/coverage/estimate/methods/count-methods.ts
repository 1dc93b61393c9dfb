import { birthsFromUnderOne } from '@/lib/core/coverage/completeness/births-from-under-one'
import {
  completenessFromRate,
  completenessOf,
} from '@/lib/core/coverage/completeness/completeness-from-rate'
import { completenessInterval } from '@/lib/core/coverage/completeness/completeness-interval'
import { findingsWhere } from '@/lib/core/coverage/findings/finding'
import { chainLadder } from '@/lib/core/coverage/timeliness/chain-ladder'
import {
  completeness,
  type EstimateMethod,
  figure,
  level,
  positive,
  registered,
  required,
  shares,
} from './estimate-method'

export const directCount: EstimateMethod = {
  key: 'direct-count',
  indicators: shares,
  inputs: [
    { key: 'numerator', label: 'numerator', kind: 'count' },
    { key: 'denominator', label: 'denominator', kind: 'count' },
    {
      key: 'denominator_error',
      label: 'denominator-error',
      kind: 'number',
      optional: true,
      help: 'denominator-error',
    },
  ],
  estimate: (inputs) => {
    const [numerator, denominator, error] = [
      required(inputs, 'numerator'),
      positive(inputs, 'denominator'),
      inputs('denominator_error'),
    ]
    const found = completenessOf({ registered: numerator }, denominator)
    const limits =
      error === undefined || numerator < 1
        ? null
        : completenessInterval(numerator, denominator, error, level).fixedInterval
    return figure(
      {
        rate: found.completenessRate,
        numerator,
        denominator,
        findings: found.findings,
      },
      { limits, kind: 'denominator-error' },
    )
  },
}

export const expectedEvents: EstimateMethod = {
  key: 'expected-events',
  indicators: completeness,
  inputs: [
    registered,
    { key: 'population', label: 'population', kind: 'count' },
    { key: 'crude_rate', label: 'crude-rate', kind: 'number' },
    {
      key: 'expected_error',
      label: 'expected-error',
      kind: 'number',
      optional: true,
    },
  ],
  estimate: (inputs) => {
    const [count, error] = [required(inputs, 'registered'), inputs('expected_error')]
    const found = completenessFromRate({
      registered: count,
      population: positive(inputs, 'population'),
      ratePerThousand: positive(inputs, 'crude_rate'),
    })
    const limits =
      error === undefined || count < 1
        ? null
        : completenessInterval(count, found.expected, error, level).fixedInterval
    return figure(
      {
        rate: found.completenessRate,
        numerator: count,
        denominator: found.expected,
        findings: found.findings,
      },
      { limits, kind: 'expected-error' },
    )
  },
}

export const underOne: EstimateMethod = {
  key: 'under-one',
  indicators: ['G1'],
  inputs: [
    { ...registered, label: 'registered-births' },
    { key: 'under_one', label: 'under-one', kind: 'count' },
    {
      key: 'person_years',
      label: 'person-years',
      kind: 'number',
      help: 'person-years',
    },
  ],
  estimate: (inputs) => {
    const count = required(inputs, 'registered')
    const births = birthsFromUnderOne(
      positive(inputs, 'under_one'),
      positive(inputs, 'person_years'),
      1,
    )
    const found = completenessOf({ registered: count }, births)
    return figure({
      rate: found.completenessRate,
      numerator: count,
      denominator: births,
      findings: found.findings,
    })
  },
}

export const medianDays: EstimateMethod = {
  key: 'median-days',
  indicators: ['G15'],
  inputs: [
    { key: 'days', label: 'median-days', kind: 'number' },
    { key: 'events', label: 'events-counted', kind: 'count', optional: true },
  ],
  estimate: (inputs) => {
    const events = inputs('events')
    return figure({
      rate: null,
      days: required(inputs, 'days'),
      denominator: events ?? null,
      findings: findingsWhere({ 'few-events': events !== undefined && events < 16 }),
    })
  },
}

const cohort = [
  ['earlier_0', 'earlier-0'],
  ['earlier_1', 'earlier-1'],
  ['earlier_2', 'earlier-2'],
  ['last_0', 'last-0'],
  ['last_1', 'last-1'],
] as const

export const lateRegistration: EstimateMethod = {
  key: 'late-registration',
  indicators: completeness,
  inputs: [
    { ...registered, label: 'registered-by-year-end' },
    ...cohort.map(([key, label]) => ({ key, label, kind: 'count' as const })),
    { key: 'expected', label: 'estimated-events', kind: 'number' },
  ],
  estimate: (inputs) => {
    const [earlier0 = 0, earlier1 = 0, earlier2 = 0, last0 = 0, last1 = 0] = cohort.map(([key]) =>
      required(inputs, key),
    )
    const { projected } = chainLadder([
      [earlier0, earlier1, earlier2],
      [last0, last1, null],
      [required(inputs, 'registered'), null, null],
    ])
    const [denominator, numerator] = [positive(inputs, 'expected'), projected[2] ?? 0]
    const found = completenessOf({ registered: numerator }, denominator)
    return figure({
      rate: found.completenessRate,
      numerator,
      denominator,
      findings: [...found.findings, ...findingsWhere({ projected: true })],
    })
  },
}
