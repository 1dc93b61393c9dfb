import { dualRecord } from '@/lib/core/coverage/capture-recapture/dual-record'
import { findingsWhere } from '@/lib/core/coverage/findings/finding'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { wilsonInterval } from '@/lib/core/coverage/interval/wilson-interval'
import { type EstimateMethod, figure, level, required, shares } from './estimate-method'

export const surveyFigure: EstimateMethod = {
  key: 'survey-figure',
  indicators: shares,
  inputs: [
    { key: 'percent', label: 'percent', kind: 'percent' },
    {
      key: 'standard_error',
      label: 'standard-error',
      kind: 'number',
      optional: true,
    },
    { key: 'respondents', label: 'respondents', kind: 'count', optional: true },
    {
      key: 'design_effect',
      label: 'design-effect',
      kind: 'number',
      optional: true,
      help: 'design-effect',
    },
  ],
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
        findings: findingsWhere({
          'too-few-rows': respondents !== undefined && respondents < 25,
          'few-rows': respondents !== undefined && respondents >= 25 && respondents < 50,
          'large-design-effect': effect !== undefined && Math.sqrt(effect) > 3,
        }),
      },
      {
        limits: limits && [Math.max(0, limits[0]), Math.min(1, limits[1])],
        kind: byError ? 'standard-error' : 'design-effect',
      },
    )
  },
}

export const twoLists: EstimateMethod = {
  key: 'two-lists',
  indicators: ['G1', 'G8', 'G11'],
  inputs: [
    { key: 'first', label: 'register-events', kind: 'count' },
    { key: 'second', label: 'other-events', kind: 'count' },
    { key: 'matched', label: 'matched-events', kind: 'count' },
  ],
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
        findings: found.findings,
      },
      {
        limits: [first / high, Math.min(1, first / low)],
        kind: 'log-normal-total',
      },
    )
  },
}
