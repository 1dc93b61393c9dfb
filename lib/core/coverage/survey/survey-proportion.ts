import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { studentDeviate } from '@/lib/core/coverage/interval/student-deviate'
import { degreesOfFreedom } from './degrees-of-freedom'
import { designVariance } from './design-covariance'
import { kornGraubardInterval } from './korn-graubard-interval'
import type { SurveySample } from './survey-sample'
import { weightedShare } from './weighted-share'

export interface SurveyProportion {
  rows: number
  sumOfWeights: number
  df: number
  proportionRate: number
  standardError: number
  /** Standard error by proportion; null at 0. */
  coefficientOfVariation: number | null
  /**
   * Against simple random sampling without replacement; null when the weights are scaled to the
   * sample or nothing varies.
   */
  designEffect: number | null
  /**
   * Against simple random sampling with replacement: the one to use for MICS and DHS weights, which
   * are scaled to the sample.
   */
  designEffectReplace: number | null
  /** The four intervals; null where they do not exist (no degrees of freedom; logit at 0 and 1). */
  logit: Interval | null
  wald: Interval | null
  twoStandardErrors: Interval
  kornGraubard: Interval | null
  findings: CoverageFinding[]
}

/**
 * Proportion from a sample survey with its Taylor-linearised variance.
 * p = sum(w y) / sum(w); the variance is that of the linearised values over the design; df =
 * clusters - strata with rows of the domain.
 * Intervals: logit (preferred), Wald with t, plus or minus two standard errors (MICS and DHS
 * reports), Korn-Graubard (use it at 0 and 1).
 * Assumes that clusters were drawn independently in each stratum. Throws for what `surveySample`
 * and the variance refuse.
 * Binder 1983; Lumley 2010; Korn and Graubard 1998, Survey Methodology 24:193.
 */
export function surveyProportion(sample: SurveySample, level: number): SurveyProportion {
  const { share: p, sumOfWeights, rows, influence } = weightedShare(sample)
  const variance = designVariance(sample.design, influence)
  const standardError = Math.sqrt(variance)
  const df = degreesOfFreedom(sample.design)
  const t = studentDeviate(level, df)
  const element = elementVariance(sample, p, sumOfWeights, rows)
  const outside = 1 - rows / sumOfWeights
  const designEffectReplace = element > 0 ? (variance * rows) / element : null
  const designEffect =
    designEffectReplace === null || outside <= 1e-6 ? null : designEffectReplace / outside
  const deft = Math.sqrt(designEffect ?? designEffectReplace ?? 0)
  return {
    rows,
    sumOfWeights,
    df,
    proportionRate: p,
    standardError,
    coefficientOfVariation: p > 0 ? standardError / p : null,
    designEffect,
    designEffectReplace,
    logit: t === null || p <= 0 || p >= 1 ? null : logitInterval(p, standardError, t),
    wald: t === null ? null : [p - t * standardError, p + t * standardError],
    twoStandardErrors: [p - 2 * standardError, p + 2 * standardError],
    kornGraubard: kornGraubardInterval({ p, variance, rows, df, level }),
    findings: findingsWhere({
      'too-few-rows': rows < 25,
      'few-rows': rows >= 25 && rows < 50,
      'large-design-effect': deft > 3,
      'few-degrees-of-freedom': df < 8,
    }),
  }
}

/** Variance of the indicator between rows: n/(n - 1) sum w (y - p)^2 / sum w. */
function elementVariance(
  { design, values }: SurveySample,
  p: number,
  sumOfWeights: number,
  rows: number,
): number {
  if (rows < 2) return 0
  const squares = design.weights.reduce(
    (sum, weight, row) => (design.domain[row] ? sum + weight * ((values[row] ?? 0) - p) ** 2 : sum),
    0,
  )
  return (rows / (rows - 1)) * (squares / sumOfWeights)
}

function logitInterval(p: number, standardError: number, t: number): Interval {
  const centre = Math.log(p / (1 - p))
  const half = (t * standardError) / (p * (1 - p))
  const back = (logit: number) => 1 / (1 + Math.exp(-logit))
  return [back(centre - half), back(centre + half)]
}
