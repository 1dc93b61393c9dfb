import type { SurveyDesign } from './survey-design'

/**
 * Degrees of freedom of a design: clusters minus strata of the first stage, among rows of the
 * domain with a weight above zero.
 */
export function degreesOfFreedom(design: SurveyDesign): number {
  const [stage] = design.stages
  const used = [...design.weights.keys()].filter(
    (row) => design.domain[row] && (design.weights[row] ?? 0) > 0,
  )
  return (
    new Set(used.map((row) => stage?.cluster[row])).size -
    new Set(used.map((row) => stage?.stratum[row])).size
  )
}
