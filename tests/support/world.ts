import { randomUUID } from 'node:crypto'
import {
  type AssessmentRole,
  assessmentRoles,
  type PlatformRole,
  platformRoles,
} from '@/lib/core/policy/role'
import { createAccessToken } from '@/lib/server/account/access-tokens'
import { type Actor, anonymous } from '@/lib/server/actor'
import { createAssessment } from '@/lib/server/assessment/create'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { operatorLink } from '@/lib/server/member/invitation/operator-link'
import { storeEditions } from '@/lib/server/methodology/store-editions'

export const testPassword = 'seven quiet rivers'

export interface Person {
  userId: string
  actor: Extract<Actor, { kind: 'user' }>
  /** Personal access token of every scope. */
  token: string
}

export interface World {
  assessmentId: string
  otherAssessmentId: string
  people: Record<AssessmentRole | PlatformRole | 'foreigner', Person>
}

export function contextOf(actor: Actor): Ctx {
  return { actor, db: database(), now: () => new Date(), requestId: randomUUID() }
}

const system = () => contextOf({ kind: 'system', name: 'Test' })

/**
 * Two countries; in the first one person of every role, in the second its coordinator; and one
 * person of every platform role.
 */
export async function makeWorld(): Promise<World> {
  await storeEditions(system())
  const { id: assessmentId } = await createAssessment(system(), {
    countryCode: 'AAA',
    countryName: 'Alphania',
    title: 'First assessment',
  })
  const { id: otherAssessmentId } = await createAssessment(system(), {
    countryCode: 'BBB',
    countryName: 'Betania',
    title: 'Second assessment',
  })
  const people: Partial<World['people']> = {}
  for (const role of assessmentRoles)
    people[role] = await addPerson(role, { assessmentId, roles: [role] })
  for (const role of platformRoles) people[role] = await addPerson(role, { platformRoles: [role] })
  people.foreigner = await addPerson('foreigner', {
    ...{ assessmentId: otherAssessmentId, roles: ['coordinator'] },
  })
  return { assessmentId, otherAssessmentId, people: people as World['people'] }
}

/** A person with an account and the test password, proved as those are whom the operator lets in. */
export async function addPerson(
  name: string,
  place: Omit<Parameters<typeof operatorLink>[1], 'email'>,
): Promise<Person> {
  const email = `${name}@test.example`
  const { token: invitation } = await operatorLink(system(), { email, ...place })
  const { userId } = await acceptInvitation(contextOf(anonymous), {
    ...{ token: invitation, name: `The ${name}`, password: testPassword },
  })
  if (!userId) throw new Error(`${email} has no account`)
  const actor = {
    kind: 'user' as const,
    userId,
    email,
    name: `The ${name}`,
    platformRoles: place.platformRoles ?? [],
    scopes: null,
  }
  const { token } = await createAccessToken(contextOf(actor), {
    name: 'test',
    scopes: ['read', 'write', 'admin'],
    days: 1,
  })
  return { userId, actor, token }
}
