import 'server-only'
import type { ReasonCode } from '@/lib/core/words'
import type { Actor } from '@/lib/server/actor'

/** Time in which a second person can agree to what was proposed or taken up. */
export const secondPersonHas = 14 * 86_400_000

/** Why this person cannot be the second one to agree; null for one who can. */
export function notSecondPerson(
  actor: Actor,
  { invitedById, email }: { invitedById: string | null; email: string },
): ReasonCode | null {
  if (actor.kind !== 'user') return null
  if (actor.userId === invitedById) return 'second-person-needed'
  return actor.email === email ? 'not-to-yourself' : null
}
