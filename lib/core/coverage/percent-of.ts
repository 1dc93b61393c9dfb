/** A share as it is printed everywhere: per cent with one decimal. */
export function percentOf(rate: number): number {
  return Math.round(rate * 1000) / 10
}
