import { beforeAll, describe, expect, it } from 'vitest'
import { createAccessToken, listAccessTokens } from '@/lib/server/account/access-tokens'
import { changePassword } from '@/lib/server/account/change-password'
import { updateProfile } from '@/lib/server/account/profile'
import { startSecondFactor } from '@/lib/server/account/second-factor'
import { endSession, listSessions } from '@/lib/server/account/sessions'
import { actorOfToken } from '@/lib/server/account/sign-in/access-token'
import { openSession, sessionValue } from '@/lib/server/account/sign-in/open-session'
import { authOptions } from '@/lib/server/account/sign-in/options'
import { actorOfSession } from '@/lib/server/account/sign-in/session'
import { signOutEverywhere } from '@/lib/server/account/sign-out-everywhere'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { operatorLink } from '@/lib/server/member/invitation/operator-link'
import { systemContext } from '@/lib/server/system-context'
import { refusal } from '../support/refusal'
import { contextOf, makeWorld, type Person, testPassword, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const hours = (count: number) => new Date(Date.now() - count * 3_600_000)

async function signedIn({ userId }: Person, at = new Date()) {
  const opening = { userId, proof: 'password', device: 'Browser', address: '10.0.0.1' } as const
  const { id } = await openSession(database(), opening, at)
  const cookie = await sessionValue(userId, id)
  return { id, cookie, actor: () => actorOfSession(cookie) }
}

describe('a session', () => {
  it('is that of its person, says how they signed in, and is listed', async () => {
    const person = world.people.observer
    const session = await signedIn(person)
    const actor = await session.actor()
    expect(actor).toMatchObject({ userId: person.userId, proof: 'password', scopes: null })
    if (!actor) throw new Error('nobody is signed in')
    const { items } = await listSessions(contextOf(actor))
    expect(items).toMatchObject([{ id: session.id, device: 'Browser', current: true }])
  })

  it('ends by itself, when it is old and when nobody uses it', async () => {
    const person = world.people.observer
    expect(await (await signedIn(person, hours(13))).actor()).toBeNull()
    expect(await (await signedIn(person, hours(5))).actor()).toBeNull()
    expect(await (await signedIn(person, hours(3))).actor()).not.toBeNull()
  })

  it('ends alone, and only by its own person', async () => {
    const person = world.people['decision-maker']
    const [first, second] = [await signedIn(person), await signedIn(person)]
    const foreign = endSession(contextOf(world.people.foreigner.actor), first.id)
    expect((await refusal(foreign)).code).toBe('not-found')
    await endSession(contextOf(person.actor), first.id)
    expect(await first.actor()).toBeNull()
    expect(await second.actor()).not.toBeNull()
    const trail = { action: 'user.end-session', entityId: person.userId }
    expect(await database().auditEntry.count({ where: trail })).toBe(1)
  })

  it('ends with signing out', async () => {
    const session = await signedIn(world.people.reviewer)
    const { events } = authOptions(new Request('http://localhost/'))
    await events?.signOut?.({ token: { session: session.id } } as never)
    expect(await session.actor()).toBeNull()
  })

  it('ends with signing out everywhere, which leaves tokens to scripts', async () => {
    const person = world.people.reviewer
    const session = await signedIn(person)
    await signOutEverywhere(contextOf(person.actor))
    expect(await session.actor()).toBeNull()
    expect(await actorOfToken(person.token, new Date())).not.toBeNull()
  })

  it('ends when the account is disabled', async () => {
    const person = world.people['rso-monitor']
    const session = await signedIn(person)
    const [where, select] = [{ id: person.userId }, { id: true }]
    await database().user.update({ where, select, data: { disabledAt: new Date() } })
    expect(await session.actor()).toBeNull()
  })
})

describe('a new password', () => {
  it('that the person chose ends sessions and tokens', async () => {
    const person = world.people['lead-member']
    const session = await signedIn(person)
    await changePassword(contextOf(person.actor), {
      ...{ current: testPassword, password: 'blue lamps over water' },
    })
    expect(await session.actor()).toBeNull()
    expect(await actorOfToken(person.token, new Date())).toBeNull()
  })

  it('by a link ends sessions, tokens and every other link for it', async () => {
    const person = world.people['field-member']
    const session = await signedIn(person)
    const link = () => operatorLink(systemContext('Test'), { email: person.actor.email })
    const take = (token: string) =>
      acceptInvitation(contextOf(anonymous), { token, password: 'blue lamps over water' })
    const [first, second] = [await link(), await link()]
    expect((await refusal(take(first.token))).code).toBe('link-expired')
    await take(second.token)
    expect(await session.actor()).toBeNull()
    expect(await actorOfToken(person.token, new Date())).toBeNull()
    const later = { ...contextOf(anonymous), now: () => new Date(Date.now() + 2 * 3_600_000) }
    const third = await link()
    const late = acceptInvitation(later, { token: third.token, password: 'blue lamps over water' })
    expect((await refusal(late)).code).toBe('link-expired')
  })
})

describe('an access token', () => {
  it('makes no token, and changes neither profile, password nor second factor', async () => {
    const { token } = world.people.coordinator
    const actor = await actorOfToken(token, new Date())
    if (!actor) throw new Error('the token opens nothing')
    const ctx = contextOf(actor)
    for (const change of [
      () => createAccessToken(ctx, { name: 'longer', days: 365 }),
      () => updateProfile(ctx, { name: 'Another' }),
      () => changePassword(ctx, { current: testPassword, password: 'blue lamps over water' }),
      () => startSecondFactor(ctx),
    ])
      expect((await refusal(change())).code).toBe('forbidden')
    expect((await listAccessTokens(ctx)).items).toHaveLength(1)
  })
})
