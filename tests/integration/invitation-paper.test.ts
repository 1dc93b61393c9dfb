import { beforeAll, describe, expect, it } from 'vitest'
import { checkCredentials } from '@/lib/server/account/sign-in/check-credentials'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import {
  confirmInvitation,
  confirmPlatformInvitation,
} from '@/lib/server/member/invitation/confirm'
import { createInvitation, createPlatformInvitation } from '@/lib/server/member/invitation/create'
import { listMembers } from '@/lib/server/member/list'
import { lastEntry } from '../support/last-entry'
import { refusal } from '../support/refusal'
import {
  addPerson,
  contextOf,
  makeWorld,
  type Person,
  testPassword,
  type World,
} from '../support/world'

let world: World
let second: Person
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)

beforeAll(async () => {
  world = await makeWorld()
  const { assessmentId } = world
  second = await addPerson('second', { assessmentId, roles: ['coordinator'] })
})

const signIn = (email: string, password = testPassword) =>
  checkCredentials(database(), { email, password }, '10.0.0.7', new Date())
const typeIn = (code: string | null, password = testPassword) =>
  acceptInvitation(contextOf(anonymous), { token: code ?? '', name: 'A guest', password })

describe('where no mail is sent, a code on paper', () => {
  const email = 'guest@test.example'

  it('gives nothing until a second person has confirmed who typed it in', async () => {
    const made = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email, roles: ['observer'] },
    })
    expect(made).toMatchObject({ delivery: 'paper', waits: true })
    expect(made.code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const confirm = (ctx = contextOf(second.actor)) =>
      confirmInvitation(ctx, world.assessmentId, made.id)
    expect((await refusal(confirm())).code).toBe('action-not-available')

    expect(await typeIn(made.code?.toLowerCase() ?? '')).toMatchObject({ state: 'account-waits' })
    expect((await refusal(typeIn(made.code))).code).toBe('link-expired')
    expect((await refusal(signIn(email))).code).toBe('wrong-credentials')
    expect(await database().user.count({ where: { email } })).toBe(0)

    expect((await refusal(confirm(as('coordinator')))).code).toBe('forbidden')
    await confirm()
    expect(await signIn(email)).toMatchObject({ proof: 'password' })
    const { items } = await listMembers(as('coordinator'), world.assessmentId)
    expect(items.find((member) => member.email === email)).toMatchObject({
      ...{ addressProof: 'paper', confirmedBy: 'The second' },
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      ...{ action: 'invitation.accept', after: { delivery: 'paper' } },
    })
    const kept = await database().invitation.findUnique({
      where: { id: made.id },
      select: { passwordHash: true },
    })
    expect(kept).toEqual({ passwordHash: null })
  })

  it('is not how an account is taken over: who has one signs in to it', async () => {
    const { code } = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email: 'foreigner@test.example', roles: ['observer'] },
    })
    expect((await refusal(typeIn(code, 'another long sentence'))).code).toBe('not-signed-in')
    expect(await signIn('foreigner@test.example')).toBeDefined()
    const answer = await acceptInvitation(as('foreigner'), { token: code ?? '' })
    expect(answer.state).toBe('done')
  })

  it('does not hand over whom another country knows on the word of this one', async () => {
    const { id: userId } = await database().user.create({
      data: { email: 'stranger@test.example', name: 'Respondent' },
      select: { id: true },
    })
    await database().membership.create({
      data: { assessmentId: world.otherAssessmentId, userId, roles: ['respondent'] },
    })
    const { code, id } = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email: 'stranger@test.example', roles: ['observer'] },
    })
    await typeIn(code)
    const confirm = (ctx = contextOf(second.actor)) =>
      confirmInvitation(ctx, world.assessmentId, id)
    expect((await refusal(confirm())).code).toBe('forbidden')
    expect((await refusal(signIn('stranger@test.example'))).code).toBe('wrong-credentials')
    await confirm(as('administrator'))
    expect(await signIn('stranger@test.example')).toMatchObject({ id: userId })
  })

  it('sets a new password only once a second administrator has confirmed', async () => {
    const lost = { email: 'observer@test.example', platformRoles: [] }
    const { code, id } = await createPlatformInvitation(as('administrator'), lost)
    await typeIn(code, 'another long sentence')
    expect((await refusal(signIn(lost.email, 'another long sentence'))).code).toBe(
      'wrong-credentials',
    )
    expect(await signIn(lost.email)).toBeDefined()
    const other = await addPerson('second-admin', { platformRoles: ['administrator'] })
    await confirmPlatformInvitation(contextOf(other.actor), id)
    expect(await signIn(lost.email, 'another long sentence')).toBeDefined()
  })
})
