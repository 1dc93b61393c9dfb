import { checkPart, checkSameLength, refuse } from '@/lib/core/coverage/refuse'

export interface InequalitySummary {
  meanRate: number
  /** Highest less lowest group. */
  rangeGap: number
  /** Highest by lowest group; null when the lowest is 0. */
  ratio: number | null
  ridits: number[]
  /**
   * Slope index: predicted rate of the last person less that of the first, by weighted linear
   * regression on rank.
   */
  slopeIndex: number
  relativeIndexMean: number | null
  relativeIndexRatio: number | null
  concentrationIndex: number | null
  betweenGroupVariance: number
  populationAttributableRisk: number
  meanDifferenceFromMean: number
}

/**
 * Inequality of a proportion over ordered groups, lowest first, each `all` persons with `counted`
 * of them. Rank of a group: cumulative share less half its own (ridit).
 * Concentration index 2 sum(f p R) / mean - 1; between-group variance sum f (p - mean)^2;
 * attributable risk: best group less mean.
 * For groups without an order only gap, ratio, variance and attributable risk have a meaning.
 * Throws for fewer than two groups, empty groups, or counts above their group. WHO, Health Equity
 * Assessment Toolkit, technical notes.
 */
export function inequalitySummary(
  all: readonly number[],
  counted: readonly number[],
): InequalitySummary {
  checkSameLength('registered', counted, 'n', all)
  if (all.length < 2) refuse('n', 'two-groups')
  for (const [index, size] of all.entries())
    checkPart(`registered.${index}`, counted[index] ?? 0, `n.${index}`, size)
  const total = sum(all)
  let below = 0
  const groups = all.map((size, index) => {
    const share = size / total
    below += share
    return { share, rate: (counted[index] ?? 0) / size, rank: below - share / 2 }
  })
  const rates = groups.map(({ rate }) => rate)
  const [lowest, highest] = [Math.min(...rates), Math.max(...rates)]
  const mean = sum(groups.map(({ share, rate }) => share * rate))
  const middle = sum(groups.map(({ share, rank }) => share * rank))
  const slopeIndex =
    sum(groups.map(({ share, rate, rank }) => share * (rank - middle) * (rate - mean))) /
    sum(groups.map(({ share, rank }) => share * (rank - middle) ** 2))
  const start = mean - slopeIndex * middle
  return {
    meanRate: mean,
    rangeGap: highest - lowest,
    ratio: lowest > 0 ? highest / lowest : null,
    ridits: groups.map(({ rank }) => rank),
    slopeIndex,
    relativeIndexMean: mean > 0 ? slopeIndex / mean : null,
    relativeIndexRatio: start > 0 ? (start + slopeIndex) / start : null,
    concentrationIndex:
      mean > 0
        ? (2 * sum(groups.map(({ share, rate, rank }) => share * rate * rank))) / mean - 1
        : null,
    betweenGroupVariance: sum(groups.map(({ share, rate }) => share * (rate - mean) ** 2)),
    populationAttributableRisk: highest - mean,
    meanDifferenceFromMean: sum(groups.map(({ share, rate }) => share * Math.abs(rate - mean))),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
