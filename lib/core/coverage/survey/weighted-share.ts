import type { SurveySample } from './survey-sample'

export interface WeightedShare {
  share: number
  sumOfWeights: number
  /** Rows of the domain with a weight above zero. */
  rows: number
  /** Linearised values: weight (value - share) / sum of weights, 0 outside the domain. */
  influence: number[]
}

/** Ratio estimate sum(w y) / sum(w) over the domain, with its Taylor linearisation. */
export function weightedShare({ design, values }: SurveySample): WeightedShare {
  const weights = design.weights.map((weight, row) => (design.domain[row] ? weight : 0))
  const sumOfWeights = weights.reduce((sum, weight) => sum + weight, 0)
  const share =
    weights.reduce((sum, weight, row) => sum + weight * (values[row] ?? 0), 0) / sumOfWeights
  return {
    share,
    sumOfWeights,
    rows: weights.filter((weight) => weight > 0).length,
    influence: weights.map((weight, row) => (weight * ((values[row] ?? 0) - share)) / sumOfWeights),
  }
}
