import { findingsWhere } from '@/lib/core/coverage/findings/finding'
import { studentDeviate } from '@/lib/core/coverage/interval/student-deviate'
import { kornGraubardInterval } from '@/lib/core/coverage/survey/korn-graubard-interval'
import { type EstimateMethod, figure, level, required, shares } from './estimate-method'

/**
 * The figure of a survey file that was imported: the share with the interval that its design gives.
 * The same numbers as `surveyProportion`.
 */
export const surveyFile: EstimateMethod = {
  key: 'survey-file',
  indicators: shares,
  inputs: [
    { key: 'percent', label: 'weighted-percent', kind: 'percent' },
    { key: 'standard_error', label: 'standard-error', kind: 'number' },
    { key: 'respondents', label: 'respondents', kind: 'count' },
    {
      key: 'degrees_of_freedom',
      label: 'degrees-of-freedom',
      kind: 'count',
    },
    { key: 'design_effect', label: 'design-effect', kind: 'number', optional: true },
  ],
  estimate: (inputs) => {
    const given = (key: string) => required(inputs, key)
    const [rate, error, rows, df] = [
      given('percent') / 100,
      given('standard_error') / 100,
      given('respondents'),
      given('degrees_of_freedom'),
    ]
    const t = studentDeviate(level, df)
    const isInside = rate > 0 && rate < 1
    const limits =
      t === null
        ? null
        : isInside
          ? logitLimits(rate, error, t)
          : kornGraubardInterval({ p: rate, variance: error ** 2, rows, df, level })
    const findings = findingsWhere({
      'too-few-rows': rows < 25,
      'few-rows': rows >= 25 && rows < 50,
      'large-design-effect': Math.sqrt(inputs('design_effect') ?? 0) > 3,
      'few-degrees-of-freedom': df < 8,
    })
    return figure(
      { rate, denominator: rows, findings },
      {
        limits,
        kind: isInside ? 'design-logit' : 'design-korn-graubard',
      },
    )
  },
}

function logitLimits(rate: number, error: number, t: number): [number, number] {
  const centre = Math.log(rate / (1 - rate))
  const half = (t * error) / (rate * (1 - rate))
  const back = (logit: number) => 1 / (1 + Math.exp(-logit))
  return [back(centre - half), back(centre + half)]
}
