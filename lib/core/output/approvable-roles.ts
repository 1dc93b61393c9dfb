import type { Output } from '@/lib/core/methodology/schema'
import type { AssessmentRole } from '@/lib/core/policy/role'

interface Part {
  /** Whether the person issued the version. */
  issued: boolean
  /** Whether the person has given an approval already. */
  approved: boolean
}

/**
 * The roles among `held` in which a person may approve. Who issued a version stands by it in one of
 * the roles that issue, and never approves it in another.
 */
export function approvableRoles(
  { issuers }: Pick<Output, 'issuers'>,
  held: readonly AssessmentRole[],
  { issued, approved }: Part,
): AssessmentRole[] {
  if (!issued) return [...held]
  return approved ? [] : held.filter((role) => issuers.includes(role)).slice(0, 1)
}
