import { checkPositive, refuse } from '@/lib/core/coverage/refuse'

/**
 * Births of the last twelve months from the children under one that a census or survey counted: B =
 * P(under 1) x l0 / L0, which brings back those who died.
 * L0 and l0 come from a life table of the same population. Throws for values not above zero or L0
 * above l0. United Nations, Manual X (1983).
 */
export function birthsFromUnderOne(underOne: number, personYears: number, radix: number): number {
  checkPositive('pop_under1', underOne)
  checkPositive('L0', personYears)
  checkPositive('l0', radix)
  if (personYears > radix) refuse('L0', 'person-years-above-radix')
  return (underOne * radix) / personYears
}
