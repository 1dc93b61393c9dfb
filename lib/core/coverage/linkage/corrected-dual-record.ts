import {
  checkLists,
  lincolnPetersenEstimate,
} from '@/lib/core/coverage/capture-recapture/dual-record'
import { checkPositive, checkRate, refuse } from '@/lib/core/coverage/refuse'

export interface LinkageQuality {
  /** Share of true matches that were linked. */
  sensitivityRate: number
  /** Share of links that are true matches (positive predictive value). */
  precisionRate: number
}

/**
 * Dual-record estimate after correcting the number of links for linkage errors: m = links x
 * precision / sensitivity, N = n1 n2 / m.
 * Missed links make N too high and completeness too low; false links the reverse. Throws as
 * `dualRecord`, for shares that are 0 or above 1, no links,
 * or more corrected matches than a list has. Ding and Fienberg 1994, Survey Methodology 20:149.
 */
export function correctedDualRecord(
  first: number,
  second: number,
  links: number,
  quality: LinkageQuality,
): { matched: number; total: number; firstCompletenessRate: number; uncorrectedTotal: number } {
  for (const [path, share] of [
    ['sensitivity', quality.sensitivityRate],
    ['ppv', quality.precisionRate],
  ] as const) {
    checkRate(path, share)
    checkPositive(path, share)
  }
  checkPositive('links', links)
  if (links > Math.min(first, second)) refuse('links', 'more-links-than-events')
  const matched = (links * quality.precisionRate) / quality.sensitivityRate
  if (matched > Math.min(first, second)) refuse('sensitivity', 'shares-make-too-many-matches')
  const lists = { first, second, matched }
  checkLists(lists)
  return {
    matched,
    total: lincolnPetersenEstimate(lists)?.total ?? 0,
    firstCompletenessRate: matched / second,
    uncorrectedTotal: (first * second) / links,
  }
}
