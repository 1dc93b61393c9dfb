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
  vitalStatistics,
} from './way'

export const directCount: EstimateMethod = {
  key: 'direct-count',
  label: 'Count divided by count',
  help: 'Both counts are known, for instance from a register and a census.',
  indicators: shares,
  inputs: [
    { key: 'numerator', label: 'Numerator', kind: 'count' },
    { key: 'denominator', label: 'Denominator', kind: 'count' },
    {
      key: 'denominator_error',
      label: 'Standard error of the denominator',
      kind: 'number',
      optional: true,
      help: 'If the denominator is an estimate.',
    },
  ],
  source: vitalStatistics,
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
        formula: 'numerator / denominator',
        findings: found.findings,
      },
      { limits, words: 'from the standard error of the denominator' },
    )
  },
}

export const expectedEvents: EstimateMethod = {
  key: 'expected-events',
  label: 'Population multiplied by a crude rate',
  help: 'The events to expect come from the population of the group and a crude birth or death rate. Say whose rate it is.',
  indicators: completeness,
  inputs: [
    registered,
    { key: 'population', label: 'Population at mid-year', kind: 'count' },
    { key: 'crude_rate', label: 'Crude rate per 1000', kind: 'number' },
    {
      key: 'expected_error',
      label: 'Standard error of the expected events',
      kind: 'number',
      optional: true,
    },
  ],
  source: vitalStatistics,
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
        formula: 'registered / (population × crude rate / 1000)',
        findings: found.findings,
      },
      { limits, words: 'from the standard error of the expected events' },
    )
  },
}

export const underOne: EstimateMethod = {
  key: 'under-one',
  label: 'Children under one, brought back to births',
  help: 'A census or listing counted the children under one; a life table brings back those who died.',
  indicators: ['G1'],
  inputs: [
    { ...registered, label: 'Births of the last 12 months that are registered' },
    { key: 'under_one', label: 'Children under one counted', kind: 'count' },
    {
      key: 'person_years',
      label: 'Person-years lived in the first year (L0, for l0 = 1)',
      kind: 'number',
      help: 'Between 0 and 1, for instance 0.965.',
    },
  ],
  source: 'United Nations, Manual X (1983)',
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
      formula: 'registered / (children under one × l0 / L0)',
      findings: found.findings,
    })
  },
}

export const medianDays: EstimateMethod = {
  key: 'median-days',
  label: 'Median days as reported',
  help: 'The register office reports the median number of days from the event to its registration.',
  indicators: ['G15'],
  inputs: [
    { key: 'days', label: 'Median days', kind: 'number' },
    { key: 'events', label: 'Events counted', kind: 'count', optional: true },
  ],
  source: vitalStatistics,
  estimate: (inputs) => {
    const events = inputs('events')
    return figure({
      rate: null,
      days: required(inputs, 'days'),
      denominator: events ?? null,
      formula: 'median of the days',
      findings: findingsWhere({ 'few-events': events !== undefined && events < 16 }),
    })
  },
}

const cohort = [
  ['earlier_0', 'Events of two years before, registered by the end of their year'],
  ['earlier_1', 'Events of two years before, by the end of the next year'],
  ['earlier_2', 'Events of two years before, by the end of this year'],
  ['last_0', 'Events of last year, registered by the end of their year'],
  ['last_1', 'Events of last year, by the end of this year'],
] as const

export const lateRegistration: EstimateMethod = {
  key: 'late-registration',
  label: 'Registered so far, with late registrations to come',
  help: 'The year is too recent for all late registrations to be there: they are projected from the two years before. All counts are cumulative.',
  indicators: completeness,
  inputs: [
    { ...registered, label: 'Events of the year registered by its end' },
    ...cohort.map(([key, label]) => ({ key, label, kind: 'count' as const })),
    { key: 'expected', label: 'Estimated events of the year', kind: 'number' },
  ],
  source: 'Mack 1993, ASTIN Bulletin 23:213',
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
      formula: 'registered so far × growth of earlier years / estimated events',
      findings: [...found.findings, ...findingsWhere({ projected: true })],
    })
  },
}
