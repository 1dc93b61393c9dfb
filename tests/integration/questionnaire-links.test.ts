import { beforeAll, describe, expect, it } from 'vitest'
import * as openRoute from '@/app/api/v1/respondent-links/open/route'
import { actorOfSession, sessionCookie } from '@/lib/server/account/sign-in/session'
import { anonymous } from '@/lib/server/actor'
import { database } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/member/invitation/accept'
import { describeInvitation } from '@/lib/server/member/invitation/describe'
import { operatorLink } from '@/lib/server/member/invitation/operator-link'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { createRespondentLink } from '@/lib/server/questionnaire/link/create-respondent-link'
import { listRespondentLinks } from '@/lib/server/questionnaire/link/list-respondent-links'
import {
  describeRespondentLink,
  openRespondentLink,
} from '@/lib/server/questionnaire/link/open-respondent-link'
import { revokeRespondentLink } from '@/lib/server/questionnaire/link/revoke-respondent-link'
import { sha256 } from '@/lib/server/sha256'
import { systemContext } from '@/lib/server/system-context'
import { call } from '../support/call'
import { lastEntry } from '../support/last-entry'
import {
  makeQuestionnaireWorld,
  openLinkSession,
  type QuestionnaireWorld,
} from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { told } from '../support/told'
import { contextOf, testPassword } from '../support/world'

let world: QuestionnaireWorld
const make = (
  role: 'coordinator' | 'lead-member' | 'respondent' = 'coordinator',
  email = 'guest@test.example',
) =>
  createRespondentLink(world.as(role), world.assessmentId, {
    email,
    name: 'A guest',
    institutionId: world.registry,
  })
const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const open = (token: string, now = new Date()) =>
  openRespondentLink({ ...contextOf(anonymous), now: () => now }, { token }, '10.2.0.1')
const personOf = (cookie: string) =>
  actorOfSession(cookie.split(';')[0]?.slice(sessionCookie().name.length + 1))

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  await delegateQuestions(world.as('coordinator'), world.assessmentId, {
    institutionId: world.registry,
    sections: ['H-1'],
  })
})

describe('a personal link', () => {
  it('is kept only as a hash, holds for 60 days and leaves an audit entry without the secret', async () => {
    const { link, id, expiresAt } = await make()
    expect(
      await database().respondentLink.findUnique({ where: { id }, select: { tokenHash: true } }),
    ).toEqual({ tokenHash: sha256(tokenOf(link)) })
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(60)
    const entry = await lastEntry(world.assessmentId)
    expect(entry).toMatchObject({
      action: 'questionnaire.delegate',
      entity: 'respondent-link',
      entityId: id,
      after: { email: 'guest@test.example' },
    })
    expect(JSON.stringify(entry)).not.toContain(tokenOf(link))
  })

  it('says who asks for what, without signing anyone in', async () => {
    const { link } = await make()
    const view = await describeRespondentLink(contextOf(anonymous), tokenOf(link))
    expect(view).toMatchObject({
      name: 'A guest',
      institution: 'Civil registry',
      assessmentTitle: 'First assessment',
      askedBy: 'The coordinator',
    })
    expect(
      (await listRespondentLinks(world.as('coordinator'), world.assessmentId)).items[0],
    ).toMatchObject({ lastUsedAt: null, institution: 'Civil registry' })
  })

  it('opens a session that answers for the institution and notes its use', async () => {
    const session = await openLinkSession(world.assessmentId, world.registry, 'guest@test.example')
    const change = { answer: { value: 'The registry', gap: null, gapReason: '' } }
    await saveAnswer(session.ctx, world.assessmentId, { instance: 'H-1.01|||', version: 0, change })
    expect((await lastEntry(world.assessmentId)).actorName).toBe('A guest')
    const { items } = await listRespondentLinks(world.as('coordinator'), world.assessmentId)
    expect(items.find(({ id }) => id === session.linkId)?.lastUsedAt).not.toBeNull()
    expect(
      await database().auditEntry.count({
        where: { action: 'respondent-link.open', entityId: session.linkId },
      }),
    ).toBe(1)
  })

  it('sets the cookie by POST and answers where to go', async () => {
    const { link } = await make()
    const response = await call(openRoute.POST, { body: JSON.stringify({ token: tokenOf(link) }) })
    expect(await response.json()).toEqual({
      path: `/assessments/${world.assessmentId}/questionnaire`,
    })
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it('is replaced by a new one of the same person', async () => {
    const [first, second] = [await make(), await make()]
    expect((await refusal(open(tokenOf(first.link)))).code).toBe('link-expired')
    expect((await open(tokenOf(second.link))).path).toContain(world.assessmentId)
  })

  it('opens nothing once it expired or was withdrawn; withdrawing ends the session at once', async () => {
    const { link, id } = await make()
    expect((await refusal(open(tokenOf(link), new Date(Date.now() + 61 * 86_400_000)))).code).toBe(
      'link-expired',
    )
    const { cookie } = await open(tokenOf(link))
    expect(await personOf(cookie)).toMatchObject({
      email: 'guest@test.example',
      scopes: ['link'],
      onlyAssessmentId: world.assessmentId,
    })
    await revokeRespondentLink(world.as('coordinator'), world.assessmentId, id)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: id,
      after: { revoked: true },
    })
    expect(await personOf(cookie)).toBeNull()
    expect((await refusal(open(tokenOf(link)))).code).toBe('link-expired')
    expect((await refusal(describeRespondentLink(contextOf(anonymous), tokenOf(link)))).code).toBe(
      'link-expired',
    )
    expect(
      (await refusal(revokeRespondentLink(world.as('coordinator'), world.assessmentId, id))).code,
    ).toBe('not-found')
  })

  it('is not for an account with a password, nor for a person of another institution', async () => {
    const account = await refusal(make('coordinator', 'observer@test.example'))
    expect(account.code).toBe('already-exists')
    expect(told(account)).toContain('Invite')
    await make()
    const other = createRespondentLink(world.as('coordinator'), world.assessmentId, {
      email: 'guest@test.example',
      name: 'A guest',
      institutionId: world.health,
    })
    expect((await refusal(other)).code).toBe('already-exists')
  })

  it('gives way to an account once its holder is invited', async () => {
    await make('coordinator', 'later@test.example')
    const { token } = await operatorLink(systemContext('Test'), {
      ...{ email: 'later@test.example', assessmentId: world.assessmentId, roles: ['observer'] },
    })
    const invitation = { token }
    expect(await describeInvitation(contextOf(anonymous), invitation.token)).toMatchObject({
      purpose: 'new',
    })
    expect(
      (await refusal(acceptInvitation(contextOf(anonymous), invitation))).fieldErrors[0]?.path,
    ).toBe('password')
    await acceptInvitation(contextOf(anonymous), {
      ...invitation,
      name: 'A guest',
      password: testPassword,
    })
    expect((await refusal(make('coordinator', 'later@test.example'))).code).toBe('already-exists')
  })

  it('is the coordinator’s to make, see and withdraw', async () => {
    const { id } = await make()
    for (const role of ['lead-member', 'respondent'] as const)
      expect((await refusal(make(role))).code).toBe('forbidden')
    expect(
      (await refusal(listRespondentLinks(world.as('lead-member'), world.assessmentId))).code,
    ).toBe('forbidden')
    expect(
      (await refusal(revokeRespondentLink(world.as('respondent'), world.assessmentId, id))).code,
    ).toBe('forbidden')
  })

  it('is not found by trying', async () => {
    const tries = Array.from({ length: 60 }, (_none, index) =>
      openRespondentLink(
        contextOf(anonymous),
        { token: `a-guess-of-a-token-${index}` },
        '10.3.0.1',
      ),
    )
    for (const { status } of await Promise.allSettled(tries)) expect(status).toBe('rejected')
    const { link } = await make()
    expect(
      (
        await refusal(
          openRespondentLink(contextOf(anonymous), { token: tokenOf(link) }, '10.3.0.1'),
        )
      ).code,
    ).toBe('too-many-requests')
  })
})
