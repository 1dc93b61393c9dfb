import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCredentials } from '@/lib/server/account/sign-in/check-credentials'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import {
  confirmInvitation,
  confirmPlatformInvitation,
} from '@/lib/server/member/invitation/confirm'
import { createInvitation, createPlatformInvitation } from '@/lib/server/member/invitation/create'
import { listInvitations, listPlatformInvitations } from '@/lib/server/member/invitation/list'
import {
  requestPasswordReset,
  sendMemberReset,
} from '@/lib/server/member/invitation/reset-password'
import { listMembers } from '@/lib/server/member/list'
import { updateMember } from '@/lib/server/member/update'
import { approveOutput } from '@/lib/server/output/approve'
import { issueOutput } from '@/lib/server/output/issue'
import { listOutputs } from '@/lib/server/output/list'
import { jobs } from '@/lib/server/queue/queue'
import { actOnStep } from '@/lib/server/step/act'
import { lastEntry } from '../support/last-entry'
import { invitationToken, MailServer } from '../support/mail-server'
import { refusal } from '../support/refusal'
import {
  addPerson,
  contextOf,
  makeWorld,
  type Person,
  testPassword,
  type World,
} from '../support/world'

const server = new MailServer()
let world: World
let second: Person
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const rolesOf = async (userId: string) =>
  (await database().membership.findFirst({ where: { userId }, select: { roles: true } }))?.roles

beforeAll(async () => {
  process.env.SMTP_URL = await server.start()
  world = await makeWorld()
  const { assessmentId } = world
  second = await addPerson('second', { assessmentId, roles: ['coordinator'] })
})
afterAll(async () => {
  await (await jobs()).stop({ graceful: false })
  await server.stop()
})

async function accept(email: string) {
  return acceptInvitation(contextOf(anonymous), {
    token: invitationToken(await server.messageTo(email)),
    ...{ name: 'A guest', password: testPassword },
  })
}

describe('an invitation by mail', () => {
  it('goes to the address and shows the inviter nothing that opens it', async () => {
    const email = 'guest@test.example'
    const made = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email, roles: ['observer'] },
    })
    expect(made).toMatchObject({ email, delivery: 'mail', code: null, waits: false })
    const token = invitationToken(await server.messageTo(email))
    expect(JSON.stringify(made)).not.toContain(token)
    const pending = await listInvitations(as('coordinator'), world.assessmentId)
    expect(JSON.stringify(pending)).not.toContain(token)
    expect(await accept(email)).toMatchObject({ state: 'done' })
    const { items } = await listMembers(as('coordinator'), world.assessmentId)
    expect(items.find((member) => member.email === email)).toMatchObject({ addressProof: 'mail' })
  })

  it('is not for oneself', async () => {
    const own = createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email: world.people.coordinator.actor.email, roles: ['decision-maker'] },
    })
    expect(await refusal(own)).toMatchObject({ code: 'forbidden' })
  })
})

describe('a role that decides', () => {
  it('waits for a second person, who is neither the first nor the one who gets it', async () => {
    const email = 'minister@test.example'
    const { id } = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email, roles: ['decision-maker'] },
    })
    const accepted = await accept(email)
    expect(accepted.state).toBe('roles-wait')
    const userId = accepted.userId ?? ''
    expect(await rolesOf(userId)).toBeUndefined()
    const confirm = (role: keyof World['people']) =>
      confirmInvitation(as(role), world.assessmentId, id)
    for (const role of ['coordinator', 'lead-member', 'observer'] as const)
      expect((await refusal(confirm(role))).code).toBe('forbidden')
    expect((await refusal(confirm('foreigner'))).code).toBe('not-found')
    await confirmInvitation(contextOf(second.actor), world.assessmentId, id)
    expect(await rolesOf(userId)).toEqual(['decision-maker'])
    const trail = await database().auditEntry.findMany({
      where: { chain: world.assessmentId, entityId: { in: [id, userId] } },
      orderBy: { sequence: 'asc' },
      select: { action: true, actorName: true },
    })
    expect(trail.map(({ action }) => action)).toEqual([
      'invitation.create',
      'invitation.take-up',
      'invitation.confirm',
      'invitation.accept',
    ])
  })

  it('can be agreed to before the person answers', async () => {
    const email = 'early@test.example'
    const { id } = await createInvitation(as('coordinator'), world.assessmentId, {
      ...{ email, roles: ['coordinator'] },
    })
    await confirmInvitation(as('administrator'), world.assessmentId, id)
    expect(await accept(email)).toMatchObject({ state: 'done' })
  })

  it('is given to a member only with a second person, and keeps the present roles until then', async () => {
    const { userId } = world.people['lead-member']
    const change = await updateMember(as('coordinator'), world.assessmentId, userId, {
      roles: ['decision-maker'],
    })
    expect(change).toEqual({ waits: true })
    expect(await rolesOf(userId)).toEqual(['lead-member'])
    expect(await lastEntry(world.assessmentId)).toMatchObject({ action: 'member.propose' })
    const { items } = await listInvitations(contextOf(second.actor), world.assessmentId)
    const proposed = items.find(({ purpose }) => purpose === 'roles')
    expect(proposed?.allowedActions).toContain('invitation.confirm')
    await confirmInvitation(contextOf(second.actor), world.assessmentId, proposed?.id ?? '')
    expect(await rolesOf(userId)).toEqual(['decision-maker'])
  })

  it('is never given to oneself', async () => {
    const { userId } = world.people.coordinator
    const gain = updateMember(as('coordinator'), world.assessmentId, userId, {
      roles: ['coordinator', 'observer'],
    })
    expect((await refusal(gain)).code).toBe('forbidden')
    expect(await rolesOf(userId)).toEqual(['coordinator'])
  })

  it('of the platform takes two administrators', async () => {
    const email = 'auditor@test.example'
    const { id } = await createPlatformInvitation(as('administrator'), {
      ...{ email, platformRoles: ['administrator'] },
    })
    const { userId } = await accept(email)
    expect((await refusal(confirmPlatformInvitation(as('administrator'), id))).code).toBe(
      'forbidden',
    )
    const other = await addPerson('second-admin', { platformRoles: ['administrator'] })
    const { items } = await listPlatformInvitations(contextOf(other.actor))
    expect(items.find((one) => one.id === id)?.waits).toBe(true)
    await confirmPlatformInvitation(contextOf(other.actor), id)
    const user = await database().user.findUnique({
      where: { id: userId ?? '' },
      select: { platformRoles: true },
    })
    expect(user?.platformRoles).toEqual(['administrator'])
  })
})

describe('another country’s respondent', () => {
  it('is not handed over with an invitation: the link goes to the respondent', async () => {
    const email = 'stranger@test.example'
    const { id: userId } = await database().user.create({
      data: { email, name: 'Respondent' },
      select: { id: true },
    })
    await database().membership.create({
      data: { assessmentId: world.assessmentId, userId, roles: ['respondent'] },
    })
    const made = await createInvitation(as('foreigner'), world.otherAssessmentId, {
      ...{ email, roles: ['observer'] },
    })
    expect(JSON.stringify(made)).not.toMatch(/[\w-]{40,}/)
    expect(made.code).toBeNull()
    await accept(email)
    expect(
      await checkCredentials(database(), { email, password: testPassword }, '10.0.0.9', new Date()),
    ).toMatchObject({ id: userId })
  })
})

describe('an approval', () => {
  it('is not given in another role by who issued the version, and says how the person was proved', async () => {
    const both = await addPerson('both', {
      ...{ assessmentId: world.assessmentId, roles: ['coordinator', 'decision-maker'] },
    })
    const proved = contextOf({ ...both.actor, proof: 'second-factor' })
    await actOnStep(as('coordinator'), world.assessmentId, 'step-01', {
      action: 'start',
      version: 0,
    })
    await issueOutput(proved, world.assessmentId, 'output-01')
    const approve = (ctx = proved) =>
      approveOutput(ctx, world.assessmentId, 'output-01', { number: 1 })
    expect((await refusal(approve())).code).toBe('forbidden')
    const seen = async (ctx = proved) =>
      (await listOutputs(ctx, world.assessmentId)).items.find(({ key }) => key === 'output-01')
    expect((await seen())?.allowedActions).not.toContain('output.approve')
    const decider = contextOf({ ...world.people['decision-maker'].actor, proof: 'link' })
    expect((await seen(decider))?.allowedActions).toContain('output.approve')
    await approve(decider)
    expect((await seen())?.versions[0]?.approvals[0]).toMatchObject({
      ...{ proof: 'link', byPaperCode: false },
    })
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) =>
    requestPasswordReset({ ...contextOf(anonymous), address: '10.3.0.1' }, { email })

  it('is replaced by a link to the address, and nothing tells who has an account', async () => {
    const { email, userId } = world.people.observer.actor
    expect(await ask('nobody@test.example')).toBe(await ask(email))
    const token = invitationToken(await server.messageTo(email))
    await acceptInvitation(contextOf(anonymous), { token, password: 'blue lamps over water' })
    const entered = { email, password: 'blue lamps over water' }
    expect(await checkCredentials(database(), entered, '10.3.0.1', new Date())).toMatchObject({
      id: userId,
    })
    expect(server.messages.some((message) => message.includes('To: nobody@'))).toBe(false)
  })

  it('cannot be asked for without end', async () => {
    for (let times = 0; times < 3; times++) await ask('often@test.example')
    expect((await refusal(ask('often@test.example'))).code).toBe('too-many-requests')
  })

  it('of a member is replaced by a link that the coordinator does not see', async () => {
    const { email, userId } = world.people.respondent.actor
    const made = await sendMemberReset(as('coordinator'), world.assessmentId, userId)
    expect(made).toMatchObject({ email, code: null })
    expect(await lastEntry(world.assessmentId)).toMatchObject({ action: 'invitation.create' })
    expect(JSON.stringify(made)).not.toContain(invitationToken(await server.messageTo(email)))
    const foreign = world.people.foreigner.userId
    for (const [who, whom] of [
      ['observer', userId],
      ['lead-member', userId],
    ] as const)
      expect((await refusal(sendMemberReset(as(who), world.assessmentId, whom))).code).toBe(
        'forbidden',
      )
    expect(
      (await refusal(sendMemberReset(as('coordinator'), world.assessmentId, foreign))).code,
    ).toBe('not-found')
  })
})
