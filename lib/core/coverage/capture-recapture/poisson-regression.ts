import { devianceTerm, logPoissonDensity } from '@/lib/core/coverage/special/densities'
import { invertMatrix } from '@/lib/core/coverage/special/invert-matrix'

export interface PoissonFit {
  coefficients: number[]
  covariance: number[][]
  deviance: number
  /** Akaike's criterion: -2 log-likelihood + 2 coefficients. */
  aic: number
}

/**
 * Log-linear Poisson regression by iteratively reweighted least squares; null when the largest
 * likelihood is out of reach (a coefficient runs off).
 * McCullagh and Nelder 1989.
 */
export function poissonRegression(
  design: readonly (readonly number[])[],
  counts: readonly number[],
): PoissonFit | null {
  let means = counts.map((count) => count + 0.1)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 100; round++) {
    const fitted = means
    const response = counts.map(
      (count, cell) =>
        Math.log(fitted[cell] ?? 1) + (count - (fitted[cell] ?? 1)) / (fitted[cell] ?? 1),
    )
    const covariance = invertMatrix(crossProduct(design, fitted))
    if (!covariance) return null
    const moments = (design[0] ?? []).map((_, column) =>
      design.reduce(
        (sum, row, cell) => sum + (row[column] ?? 0) * (fitted[cell] ?? 0) * (response[cell] ?? 0),
        0,
      ),
    )
    const coefficients = covariance.map((row) => dot(row, moments))
    means = design.map((row) => Math.exp(dot(row, coefficients)))
    if (means.some((mean) => !Number.isFinite(mean) || mean < 1e-9)) return null
    const deviance =
      2 * counts.reduce((sum, count, cell) => sum + devianceTerm(count, means[cell] ?? 1), 0)
    if (Math.abs(deviance - before) <= 1e-12 * (Math.abs(deviance) + 0.1)) {
      const final = invertMatrix(crossProduct(design, means))
      return (
        final && {
          coefficients,
          covariance: final,
          deviance,
          aic: aicOf(counts, means, coefficients.length),
        }
      )
    }
    before = deviance
  }
  return null
}

function crossProduct(
  design: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const columns = [...(design[0] ?? []).keys()]
  return columns.map((a) =>
    columns.map((b) =>
      design.reduce(
        (sum, row, cell) => sum + (weights[cell] ?? 0) * (row[a] ?? 0) * (row[b] ?? 0),
        0,
      ),
    ),
  )
}

function aicOf(counts: readonly number[], means: readonly number[], coefficients: number): number {
  return (
    2 * coefficients -
    2 * counts.reduce((sum, count, cell) => sum + logPoissonDensity(count, means[cell] ?? 1), 0)
  )
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}
