import { clopperPearsonInterval } from '@/lib/core/coverage/interval/clopper-pearson-interval'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { checkNonNegative, checkPositive, refuse } from '@/lib/core/coverage/refuse'
import { binomialDensity } from '@/lib/core/coverage/special/densities'
import { incompleteBeta } from '@/lib/core/coverage/special/incomplete-functions'

/** Events (a whole number) in an exposure, such as person-years. */
export interface Exposed {
  events: number
  exposure: number
}

export interface PoissonRateRatio {
  firstRate: number
  secondRate: number
  /** null when the second group has no events. */
  rateRatio: number | null
  logStandardError: number | null
  logInterval: Interval | null
  /** The upper limit is null (without bound) when the second group has no events. */
  exactInterval: readonly [lower: number, upper: number | null]
  exactProbability: number
  rateDifference: number
  rateDifferenceInterval: Interval
}

/**
 * Ratio and difference of two Poisson rates. Log interval: se = sqrt(1/a + 1/b). Exact interval and
 * test: given a + b, a is binomial with
 * p = ratio x exposure1 / (ratio x exposure1 + exposure2); the test adds the probabilities of all
 * splits not more likely than the one seen.
 * Throws for events that are no whole counts, no events at all, or no exposure. Rothman, Greenland
 * and Lash 2008; Lehmann and Romano 2005.
 */
export function poissonRateRatio(first: Exposed, second: Exposed, level: number): PoissonRateRatio {
  checkExposed('1', first)
  checkExposed('2', second)
  const [a, b] = [first.events, second.events]
  if (a + b === 0) refuse('events1', 'no-ratio-without-events')
  const z = normalDeviate(level)
  const [r1, r2] = [a / first.exposure, b / second.exposure]
  const rateRatio = b > 0 ? r1 / r2 : null
  const logStandardError = a > 0 && b > 0 ? Math.sqrt(1 / a + 1 / b) : null
  const half = z * Math.sqrt(a / first.exposure ** 2 + b / second.exposure ** 2)
  return {
    firstRate: r1,
    secondRate: r2,
    rateRatio,
    logStandardError,
    logInterval:
      rateRatio === null || logStandardError === null
        ? null
        : [rateRatio * Math.exp(-z * logStandardError), rateRatio * Math.exp(z * logStandardError)],
    exactInterval: exactInterval(first, second, level),
    exactProbability: exactProbability(
      a,
      a + b,
      first.exposure / (first.exposure + second.exposure),
    ),
    rateDifference: r1 - r2,
    rateDifferenceInterval: [r1 - r2 - half, r1 - r2 + half],
  }
}

function checkExposed(place: string, { events, exposure }: Exposed): void {
  checkNonNegative(`events${place}`, events)
  if (!Number.isInteger(events)) refuse(`events${place}`, 'whole-number-of-events')
  checkPositive(`exposure${place}`, exposure)
}

function exactInterval(
  first: Exposed,
  second: Exposed,
  level: number,
): readonly [number, number | null] {
  const exposures = second.exposure / first.exposure
  const [low, high] = clopperPearsonInterval(first.events, first.events + second.events, level)
  return [(low / (1 - low)) * exposures, high === 1 ? null : (high / (1 - high)) * exposures]
}

/**
 * Both tails of the binomial: up to x on its side, and on the other side from the first split that
 * is not more likely.
 */
function exactProbability(x: number, n: number, p: number): number {
  // Splits as likely as the one seen count too; the margin absorbs rounding.
  const limit = binomialDensity(x, n, p) * (1 + 1e-7)
  const isLow = x < n * p
  const [seen, chance] = isLow ? [x, p] : [n - x, 1 - p]
  let [inside, outside] = [Math.floor(n * chance), n + 1]
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (binomialDensity(middle, n, chance) <= limit) outside = middle
    else inside = middle
  }
  return Math.min(1, atMost(seen, n, chance) + atMost(n - outside, n, 1 - chance))
}

/** Probability of at most x in n at p. */
function atMost(x: number, n: number, p: number): number {
  if (x < 0) return 0
  return x >= n ? 1 : incompleteBeta(1 - p, n - x, x + 1, p).lower
}
