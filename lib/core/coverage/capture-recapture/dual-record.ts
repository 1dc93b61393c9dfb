import { type CoverageFinding, findingsWhere } from '@/lib/core/coverage/findings/finding'
import type { Interval } from '@/lib/core/coverage/interval/interval'
import { logNormalInterval } from '@/lib/core/coverage/interval/log-normal-interval'
import { normalDeviate } from '@/lib/core/coverage/interval/normal-deviate'
import { wilsonInterval } from '@/lib/core/coverage/interval/wilson-interval'
import { checkNonNegative, checkPositive, refuse } from '@/lib/core/coverage/refuse'

/** Two lists of the same events: how many each has, and how many are on both. */
export interface TwoLists {
  first: number
  second: number
  matched: number
}

export interface ListEstimate {
  total: number
  variance: number
}

export interface DualRecord {
  onlyFirst: number
  onlySecond: number
  observed: number
  /**
   * Lincoln-Petersen, which is Chandrasekaran-Deming; null without matches, as all that divides by
   * them.
   */
  lincolnPetersen: ListEstimate | null
  missedByBoth: number | null
  chapman: ListEstimate
  chapmanNormalInterval: Interval
  /** The one to show: it never falls below the observed. */
  chapmanLogNormalInterval: Interval
  firstCompletenessRate: number
  firstCompletenessInterval: Interval
  secondCompletenessRate: number
  unionCompletenessRate: number | null
  firstCompletenessChapmanRate: number
  findings: CoverageFinding[]
}

/**
 * Events of a population from two lists of them: N = n1 n2 / m (Chandrasekaran-Deming,
 * Lincoln-Petersen) and Chapman's (n1 + 1)(n2 + 1)/(m + 1) - 1,
 * which is nearly unbiased and exists without matches. Completeness of a list = matched by the
 * other list.
 * Assumes a closed population, independent lists, equal chances within the stratum, and matching
 * without error (else correct it first).
 * Lists that depend on each other positively make N too low and completeness too high.
 * Throws for negative counts, empty lists, or more matches than a list has. Chandrasekaran and
 * Deming 1949, JASA 44:101; Chapman 1951; Seber 1982; Chao 1987.
 */
export function dualRecord(lists: TwoLists, level: number): DualRecord {
  checkLists(lists)
  const { first, second, matched } = lists
  const [onlyFirst, onlySecond] = [first - matched, second - matched]
  const observed = matched + onlyFirst + onlySecond
  const lincolnPetersen = lincolnPetersenEstimate(lists)
  const chapman = chapmanEstimate(lists)
  const half = normalDeviate(level) * Math.sqrt(chapman.variance)
  return {
    onlyFirst,
    onlySecond,
    observed,
    lincolnPetersen,
    missedByBoth: lincolnPetersen ? (onlyFirst * onlySecond) / matched : null,
    chapman,
    chapmanNormalInterval: [chapman.total - half, chapman.total + half],
    chapmanLogNormalInterval: logNormalInterval(observed, chapman.total, chapman.variance, level),
    firstCompletenessRate: matched / second,
    firstCompletenessInterval: wilsonInterval(matched, second, level),
    secondCompletenessRate: matched / first,
    unionCompletenessRate: lincolnPetersen ? observed / lincolnPetersen.total : null,
    firstCompletenessChapmanRate: first / chapman.total,
    findings: findingsWhere({
      'no-matches': matched === 0,
      'few-matches': matched > 0 && matched < 7,
    }),
  }
}

export function checkLists({ first, second, matched }: TwoLists, place = ''): void {
  checkPositive(`n1${place}`, first)
  checkPositive(`n2${place}`, second)
  checkNonNegative(`matched${place}`, matched)
  if (matched > Math.min(first, second)) refuse(`matched${place}`, 'more-matches-than-events')
}

/** N = n1 n2 / m with variance n1 n2 b c / m^3; null without matches. */
export function lincolnPetersenEstimate({ first, second, matched }: TwoLists): ListEstimate | null {
  if (matched === 0) return null
  return {
    total: (first * second) / matched,
    variance: (first * second * (first - matched) * (second - matched)) / matched ** 3,
  }
}

/** N = (n1 + 1)(n2 + 1)/(m + 1) - 1 with variance (n1 + 1)(n2 + 1) b c / ((m + 1)^2 (m + 2)). */
export function chapmanEstimate({ first, second, matched }: TwoLists): ListEstimate {
  const product = (first + 1) * (second + 1)
  return {
    total: product / (matched + 1) - 1,
    variance:
      (product * (first - matched) * (second - matched)) / ((matched + 1) ** 2 * (matched + 2)),
  }
}
