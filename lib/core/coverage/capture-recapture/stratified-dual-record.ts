import type { Interval } from '@/lib/core/coverage/interval/interval'
import { logNormalInterval } from '@/lib/core/coverage/interval/log-normal-interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { refuse } from '@/lib/core/coverage/refuse'
import {
  chapmanEstimate,
  checkLists,
  type ListEstimate,
  lincolnPetersenEstimate,
  type TwoLists,
} from './dual-record'

export interface StratifiedDualRecord {
  chapman: ListEstimate[]
  total: number
  standardError: number
  normalInterval: Interval
  logNormalInterval: Interval
  /**
   * Chandrasekaran-Deming by stratum; null without matches in the stratum, and then there is no sum
   * either.
   */
  chandrasekaranDeming: (number | null)[]
  chandrasekaranDemingTotal: number | null
  chandrasekaranDemingStandardError: number | null
  unstratified: number | null
  /**
   * What the strata add to the estimate without strata: the part of the dependence that they
   * explain.
   */
  correlationBias: number | null
  firstCompletenessRate: number
  firstCompletenessStandardError: number
}

/**
 * Dual-record estimate summed over strata (district, sex, age), which lowers the bias of lists that
 * depend on each other through them.
 * Variances add up; completeness of the first list = its events by the summed Chapman estimate,
 * with the delta-method standard error.
 * The assumptions of `dualRecord` within each stratum. Throws as it does, and without strata.
 * Chandrasekaran and Deming 1949, JASA 44:101.
 */
export function stratifiedDualRecord(
  strata: readonly TwoLists[],
  level: number,
): StratifiedDualRecord {
  if (strata.length === 0) refuse('n1', 'give-a-stratum')
  for (const [index, lists] of strata.entries()) checkLists(lists, `.${index}`)
  const chapman = strata.map(chapmanEstimate)
  const plain = strata.map(lincolnPetersenEstimate)
  const known = plain.filter((estimate) => estimate !== null)
  const isWhole = known.length === plain.length
  const pooled = strata.reduce((sum, lists) => ({
    first: sum.first + lists.first,
    second: sum.second + lists.second,
    matched: sum.matched + lists.matched,
  }))
  const total = sumOf(chapman.map((estimate) => estimate.total))
  const variance = sumOf(chapman.map((estimate) => estimate.variance))
  const standardError = Math.sqrt(variance)
  const half = normalDeviate(level) * standardError
  const plainTotal = isWhole ? sumOf(known.map((estimate) => estimate.total)) : null
  const unstratified = lincolnPetersenEstimate(pooled)?.total ?? null
  const firstCompletenessRate = pooled.first / total
  return {
    chapman,
    total,
    standardError,
    normalInterval: [total - half, total + half],
    logNormalInterval: logNormalInterval(
      pooled.first + pooled.second - pooled.matched,
      total,
      variance,
      level,
    ),
    chandrasekaranDeming: plain.map((estimate) => estimate?.total ?? null),
    chandrasekaranDemingTotal: plainTotal,
    chandrasekaranDemingStandardError: isWhole
      ? Math.sqrt(sumOf(known.map((estimate) => estimate.variance)))
      : null,
    unstratified,
    correlationBias:
      plainTotal === null || unstratified === null ? null : plainTotal - unstratified,
    firstCompletenessRate,
    firstCompletenessStandardError: (firstCompletenessRate * standardError) / total,
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
