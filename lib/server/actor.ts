import 'server-only'
import type { SignInProof } from '@/lib/core/account/proof'
import type { PlatformRole, SessionLimit } from '@/lib/core/policy/role'

/**
 * A signed-in person, somebody not signed in, or the application itself when it seeds or runs a
 * job.
 */
export type Actor = UserActor | AnonymousActor | SystemActor

export interface UserActor {
  kind: 'user'
  userId: string
  email: string
  name: string
  platformRoles: readonly PlatformRole[]
  /** Scopes of the access token used; null for a browser session of an account. */
  scopes: readonly SessionLimit[] | null
  /** How the person signed in. */
  proof?: SignInProof
  /** The session in which they did. */
  sessionId?: string
  /** Of screens and answers; empty where the person leaves it to the browser. */
  language?: string
  /** In which times are shown; UTC where the person has chosen none. */
  timeZone?: string
  /** Set for a respondent who came by a personal link: the one assessment it opens. */
  onlyAssessmentId?: string
}

export interface SystemActor {
  kind: 'system'
  /** A code of `auditActor` in the catalogue. */
  name: string
}

export interface AnonymousActor {
  kind: 'anonymous'
  name: string
}

export const anonymous: AnonymousActor = { kind: 'anonymous', name: 'not-signed-in' }

/** Id of the account that acts, if one does. */
export function actorId(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null
}
