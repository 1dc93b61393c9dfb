import type { Interval } from '@/lib/core/coverage/interval/interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { wilsonInterval } from '@/lib/core/coverage/interval/wilson-interval'
import { checkPart, refuse } from '@/lib/core/coverage/refuse'
import { chiSquareTail } from '@/lib/core/coverage/special/quantiles'

/** `counted` of `all` persons or events of a group. */
export interface GroupCount {
  counted: number
  all: number
}

export interface TwoGroupGap {
  firstRate: number
  secondRate: number
  difference: number
  waldInterval: Interval
  newcombeInterval: Interval
  /**
   * Ratio and odds ratio are null where a count they divide by is 0; their intervals also where one
   * they take the logarithm of is.
   */
  ratio: number | null
  logRatioStandardError: number | null
  katzInterval: Interval | null
  oddsRatio: number | null
  woolfInterval: Interval | null
  /** Pearson's chi-square test without correction; null when both groups have all or none. */
  chiSquareProbability: number | null
}

/**
 * Difference, ratio and odds ratio of a proportion between two independent groups.
 * Newcombe joins the two Wilson intervals by square and add; Katz: se(log ratio) = sqrt(1/a - 1/n +
 * 1/b - 1/m); Woolf: sqrt of the sum of reciprocals.
 * Not for two groups of one cluster survey: use `surveyGap`. Throws for counts that are not whole,
 * negative or above their group.
 * Newcombe 1998, Stat Med 17:873; Katz et al. 1978, Biometrics 34:469; Woolf 1955.
 */
export function twoGroupGap(first: GroupCount, second: GroupCount, level: number): TwoGroupGap {
  checkGroup('1', first)
  checkGroup('2', second)
  const z = normalDeviate(level)
  const [a, n, b, m] = [first.counted, first.all, second.counted, second.all]
  const [p, q] = [a / n, b / m]
  const difference = p - q
  const wald = z * Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / m)
  const logRatioStandardError = a > 0 && b > 0 ? Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m) : null
  const ratio = b > 0 ? p / q : null
  const others = { first: n - a, second: m - b }
  const oddsRatio = others.first > 0 && b > 0 ? (a * others.second) / (others.first * b) : null
  const woolf =
    a > 0 && others.second > 0
      ? Math.sqrt(1 / a + 1 / others.first + 1 / b + 1 / others.second)
      : null
  return {
    firstRate: p,
    secondRate: q,
    difference,
    waldInterval: [difference - wald, difference + wald],
    newcombeInterval: newcombe(first, second, level),
    ratio,
    logRatioStandardError,
    katzInterval: logInterval(ratio, logRatioStandardError, z),
    oddsRatio,
    woolfInterval: logInterval(oddsRatio, woolf, z),
    chiSquareProbability: chiSquareProbability(first, second),
  }
}

function checkGroup(place: string, { counted, all }: GroupCount): void {
  checkPart(`x${place}`, counted, `n${place}`, all)
  if (!Number.isInteger(counted)) refuse(`x${place}`, 'give-a-whole-count')
  if (!Number.isInteger(all)) refuse(`n${place}`, 'give-a-whole-count')
}

function newcombe(first: GroupCount, second: GroupCount, level: number): Interval {
  const [p, q] = [first.counted / first.all, second.counted / second.all]
  const [a, b] = [
    wilsonInterval(first.counted, first.all, level),
    wilsonInterval(second.counted, second.all, level),
  ]
  return [p - q - Math.hypot(p - a[0], b[1] - q), p - q + Math.hypot(a[1] - p, q - b[0])]
}

function logInterval(value: number | null, error: number | null, z: number): Interval | null {
  return value === null || error === null
    ? null
    : [value * Math.exp(-z * error), value * Math.exp(z * error)]
}

function chiSquareProbability(first: GroupCount, second: GroupCount): number | null {
  const pooled = (first.counted + second.counted) / (first.all + second.all)
  if (pooled === 0 || pooled === 1) return null
  const difference = first.counted / first.all - second.counted / second.all
  return chiSquareTail(
    difference ** 2 / (pooled * (1 - pooled) * (1 / first.all + 1 / second.all)),
    1,
  )
}
