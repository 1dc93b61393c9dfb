import { refuse } from '@/lib/core/coverage/refuse'

/**
 * How the straight line is put through the points: reduced major axis, ordinary or total least
 * squares.
 */
export const lineFits = ['rma', 'ols', 'tls'] as const
export type LineFit = (typeof lineFits)[number]

export interface Line {
  slope: number
  intercept: number
}

/**
 * Line y = intercept + slope x through the mean of the points. Slope: sd(y)/sd(x) (rma), covariance
 * by variance of x (ols), direction of the first
 * principal axis (tls). Throws for fewer than three points or points that do not rise together, on
 * which the methods of this folder cannot be used.
 */
export function fitLine(x: readonly number[], y: readonly number[], fit: LineFit): Line {
  if (x.length < 3) refuse('fit_ages', 'three-ages')
  const [xMean, yMean] = [mean(x), mean(y)]
  const sxx = mean(x.map((value) => (value - xMean) ** 2))
  const syy = mean(y.map((value) => (value - yMean) ** 2))
  const sxy = mean(x.map((value, index) => (value - xMean) * ((y[index] ?? 0) - yMean)))
  if (!(sxy > 0)) refuse('fit_ages', 'ages-do-not-rise')
  const slope = slopeOf(fit, sxx, syy, sxy)
  return { slope, intercept: yMean - slope * xMean }
}

function slopeOf(fit: LineFit, sxx: number, syy: number, sxy: number): number {
  switch (fit) {
    case 'rma':
      return Math.sqrt(syy / sxx)
    case 'ols':
      return sxy / sxx
    case 'tls':
      return (syy - sxx + Math.hypot(syy - sxx, 2 * sxy)) / (2 * sxy)
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
