import type { AssessmentRole } from './role'

/** Roles that decide for a country: giving one takes two people. */
const decidingRoles: readonly string[] = [
  'coordinator',
  'decision-maker',
] satisfies AssessmentRole[]

/** The roles of `wanted` beyond `held` that a second person has to agree to. */
export function rolesToConfirm(wanted: readonly string[], held: readonly string[]): string[] {
  return wanted.filter((role) => decidingRoles.includes(role) && !held.includes(role))
}
