import type { Interval } from '@/lib/core/coverage/interval/interval'
import { studentDeviate } from '@/lib/core/coverage/interval/student-deviate'
import { refuse } from '@/lib/core/coverage/refuse'
import { degreesOfFreedom } from './degrees-of-freedom'
import { designCovariance, designVariance } from './design-covariance'
import { narrowed, type SurveySample } from './survey-sample'
import { weightedShare } from './weighted-share'

export interface SurveyGap {
  aRate: number
  aStandardError: number
  bRate: number
  bStandardError: number
  /** Not zero when the two groups share clusters. */
  covariance: number
  /** Of the whole design, not of the two groups. */
  df: number
  difference: number
  differenceStandardError: number
  differenceInterval: Interval | null
  /** null when either rate is 0. */
  ratio: number | null
  logRatioStandardError: number | null
  ratioInterval: Interval | null
}

/**
 * Difference and ratio of one proportion between two groups of the same survey.
 * Var(a - b) = Va + Vb - 2 Cov; Var(log(a/b)) = Va/a^2 + Vb/b^2 - 2 Cov/(ab); intervals with t. The
 * covariance is kept because the groups share clusters.
 * `isA` and `isB` say which rows belong to which group. Throws when a group has no rows or a row is
 * in both. Lumley 2010.
 */
export function surveyGap(
  sample: SurveySample,
  isA: readonly boolean[],
  isB: readonly boolean[],
  level: number,
): SurveyGap {
  if (isA.some((inside, row) => inside && isB[row])) refuse('group_b', 'groups-that-do-not-overlap')
  const [a, b] = [
    weightedShare(narrowed(sample, isA, 'group_a')),
    weightedShare(narrowed(sample, isB, 'group_b')),
  ]
  const aVariance = designVariance(sample.design, a.influence)
  const bVariance = designVariance(sample.design, b.influence)
  const covariance = designCovariance(sample.design, a.influence, b.influence)
  const df = degreesOfFreedom(sample.design)
  const t = studentDeviate(level, df)
  const difference = a.share - b.share
  const differenceStandardError = Math.sqrt(Math.max(0, aVariance + bVariance - 2 * covariance))
  const hasRatio = a.share > 0 && b.share > 0
  const ratio = hasRatio ? a.share / b.share : null
  const logVariance =
    aVariance / a.share ** 2 + bVariance / b.share ** 2 - (2 * covariance) / (a.share * b.share)
  const logRatioStandardError = hasRatio ? Math.sqrt(Math.max(0, logVariance)) : null
  return {
    aRate: a.share,
    aStandardError: Math.sqrt(aVariance),
    bRate: b.share,
    bStandardError: Math.sqrt(bVariance),
    covariance,
    df,
    difference,
    differenceStandardError,
    differenceInterval:
      t === null
        ? null
        : [difference - t * differenceStandardError, difference + t * differenceStandardError],
    ratio,
    logRatioStandardError,
    ratioInterval:
      t === null || ratio === null || logRatioStandardError === null
        ? null
        : [
            ratio * Math.exp(-t * logRatioStandardError),
            ratio * Math.exp(t * logRatioStandardError),
          ],
  }
}
