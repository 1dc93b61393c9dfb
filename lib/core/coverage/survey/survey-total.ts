import { designVariance } from './design-covariance'
import type { SurveySample } from './survey-sample'

export interface SurveyTotal {
  total: number
  standardError: number
  /** Sum of the weights of the rows looked at. */
  populationTotal: number
}

/**
 * Estimated total sum(w y) of the domain with its design variance. The same assumptions and
 * refusals as `surveyProportion`. Lumley 2010.
 */
export function surveyTotal({ design, values }: SurveySample): SurveyTotal {
  const weights = design.weights.map((weight, row) => (design.domain[row] ? weight : 0))
  const parts = weights.map((weight, row) => weight * (values[row] ?? 0))
  return {
    total: parts.reduce((sum, part) => sum + part, 0),
    standardError: Math.sqrt(designVariance(design, parts)),
    populationTotal: weights.reduce((sum, weight) => sum + weight, 0),
  }
}
