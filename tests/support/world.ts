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
import { createInvitation, createPlatformInvitation } from '@/lib/server/member/invitation/create'
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
    people[role] = await addPerson(role, (email) =>
      createInvitation(system(), assessmentId, { email, roles: [role] }),
    )
  for (const role of platformRoles)
    people[role] = await addPerson(
      role,
      (email) => createPlatformInvitation(system(), { email, platformRoles: [role] }),
      [role],
    )
  people.foreigner = await addPerson('foreigner', (email) =>
    createInvitation(system(), otherAssessmentId, { email, roles: ['coordinator'] }),
  )
  return { assessmentId, otherAssessmentId, people: people as World['people'] }
}

async function addPerson(
  name: string,
  invite: (email: string) => Promise<{ link: string }>,
  roles: PlatformRole[] = [],
): Promise<Person> {
  const email = `${name}@test.example`
  const { link } = await invite(email)
  const { userId } = await acceptInvitation(contextOf(anonymous), {
    token: link.split('/').at(-1) ?? '',
    name: `The ${name}`,
    password: testPassword,
  })
  const actor = {
    kind: 'user' as const,
    userId,
    email,
    name: `The ${name}`,
    platformRoles: roles,
    scopes: null,
  }
  const { token } = await createAccessToken(contextOf(actor), {
    name: 'test',
    scopes: ['read', 'write', 'admin'],
  })
  return { userId, actor, token }
}
