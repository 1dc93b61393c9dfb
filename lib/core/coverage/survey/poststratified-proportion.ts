import { checkPositive, refuse } from '@/lib/core/coverage/refuse'
import { designVariance } from './design-covariance'
import type { SurveySample } from './survey-sample'
import { weightedShare } from './weighted-share'

/**
 * Proportion after scaling the weights so that each post-stratum adds up to its known population.
 * The variance is that of the linearised values less their mean in the post-stratum, since the size
 * of a post-stratum no longer varies.
 * `postStrata` gives the post-stratum of each row, `controls` the persons in each. Throws when a
 * post-stratum is missing or has no control, or a control no rows.
 * Holt and Smith 1979, JRSS A 142:33; Lumley 2010.
 */
export function poststratifiedProportion(
  sample: SurveySample,
  postStrata: readonly (string | null)[],
  controls: Readonly<Record<string, number>>,
): { proportionRate: number; standardError: number } {
  const postStratum = postStrata.map(
    (key, row) => key ?? refuse('by', 'row-without-post-stratum', { row: row + 1 }),
  )
  const weights = calibratedWeights(sample.design.weights, postStratum, controls)
  const calibrated = { ...sample, design: { ...sample.design, weights } }
  const { share, influence } = weightedShare(calibrated)
  const residuals = withoutMeans(influence, weights, postStratum)
  return {
    proportionRate: share,
    standardError: Math.sqrt(designVariance(wholeDomain(calibrated), residuals)),
  }
}

function calibratedWeights(
  weights: readonly number[],
  postStratum: readonly string[],
  controls: Readonly<Record<string, number>>,
): number[] {
  const sums = sumsBy(weights, postStratum)
  for (const [key, size] of Object.entries(controls)) {
    checkPositive(`controls.${key}`, size)
    if (!sums.get(key)) refuse(`controls.${key}`, 'post-stratum-without-rows')
  }
  return weights.map((weight, row) => {
    const key = postStratum[row] ?? ''
    const size = controls[key]
    if (size === undefined) refuse('controls', 'population-of-post-stratum', { name: key })
    return (weight * size) / (sums.get(key) ?? 1)
  })
}

/** Values per weight lose their weighted mean in the post-stratum. */
function withoutMeans(
  values: readonly number[],
  weights: readonly number[],
  postStratum: readonly string[],
): number[] {
  const [totals, sizes] = [sumsBy(values, postStratum), sumsBy(weights, postStratum)]
  return values.map((value, row) => {
    const key = postStratum[row] ?? ''
    return value - ((weights[row] ?? 0) * (totals.get(key) ?? 0)) / (sizes.get(key) ?? 1)
  })
}

/** Rows outside the domain carry residuals too, through the means they share. */
function wholeDomain({ design }: SurveySample) {
  return { ...design, domain: design.domain.map(() => true) }
}

function sumsBy(values: readonly number[], key: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [row, value] of values.entries())
    sums.set(key[row] ?? '', (sums.get(key[row] ?? '') ?? 0) + value)
  return sums
}
