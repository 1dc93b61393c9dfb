import { checkNonNegative, checkPositive } from '@/lib/core/coverage/refuse'

/**
 * Counts rounded to the nearest multiple of a base (5 or 3); halves go to the even multiple, so
 * that no side is favoured.
 * Totals must be rounded on their own, not added up from rounded counts. Throws for negative counts
 * or a base that is not above zero.
 */
export function roundCounts(counts: readonly number[], base: number): number[] {
  checkPositive('base', base)
  return counts.map((count, index) => {
    checkNonNegative(`values.${index}`, count)
    const below = Math.floor(count / base)
    const rest = count - below * base
    return base * (rest * 2 > base || (rest * 2 === base && below % 2 === 1) ? below + 1 : below)
  })
}
