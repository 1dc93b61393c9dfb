import { dualRecord } from '@/lib/core/coverage/capture-recapture/dual-record'
import { findingsWhere } from '@/lib/core/coverage/findings/finding'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { wilsonInterval } from '@/lib/core/coverage/interval/wilson-interval'
import { type EstimateMethod, figure, level, required, shares } from './way'

export const surveyFigure: EstimateMethod = {
  key: 'survey-figure',
  label: 'Published figure of a survey',
  help: 'The report gives the percentage with its standard error or the number of respondents. With the data file itself, import it instead.',
  indicators: shares,
  inputs: [
    { key: 'percent', label: 'Percentage', kind: 'percent' },
    {
      key: 'standard_error',
      label: 'Standard error in percentage points',
      kind: 'number',
      optional: true,
    },
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
    const [error, respondents, effect] = [
      inputs('standard_error'),
      inputs('respondents'),
      inputs('design_effect'),
    ]
    const effective =
      respondents === undefined || effect === undefined || effect <= 0 ? null : respondents / effect
    const byError =
      error === undefined
        ? null
        : ([
            rate - (normalDeviate(level) * error) / 100,
            rate + (normalDeviate(level) * error) / 100,
          ] as const)
    const limits =
      byError ?? (effective === null ? null : wilsonInterval(rate * effective, effective, level))
    return figure(
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
        words: byError
          ? 'from the standard error'
          : 'Wilson, respondents divided by the design effect',
      },
    )
  },
}

export const twoLists: EstimateMethod = {
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
    const [first, second, matched] = [
      required(inputs, 'first'),
      required(inputs, 'second'),
      required(inputs, 'matched'),
    ]
    const found = dualRecord({ first, second, matched }, level)
    const [low, high] = found.chapmanLogNormalInterval
    return figure(
      {
        rate: found.firstCompletenessChapmanRate,
        numerator: first,
        denominator: found.chapman.total,
        formula: 'register / ((n1 + 1)(n2 + 1) / (m + 1) − 1)',
        findings: found.findings,
      },
      {
        limits: [first / high, Math.min(1, first / low)],
        words: 'log-normal interval of the total',
      },
    )
  },
}
