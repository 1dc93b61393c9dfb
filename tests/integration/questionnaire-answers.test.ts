import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as answersRoute from '@/app/api/v1/assessments/[assessmentId]/questionnaire/answers/route'
import type { SaveAnswer } from '@/lib/core/questionnaire/answering/requests'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { createDocument } from '@/lib/server/document/create'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { validateAnswer } from '@/lib/server/questionnaire/review/validate-answer'
import { call } from '../support/call'
import { lastEntry } from '../support/last-entry'
import { makeQuestionnaireWorld, type QuestionnaireWorld } from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: QuestionnaireWorld
let respondent: Ctx
const given = (value: string | number | string[]) => ({
  answer: { value, gap: null, gapReason: '' },
})
const save = (
  ctx: Ctx,
  instance: string,
  change: SaveAnswer['change'],
  version = 0,
  institution?: string,
) =>
  saveAnswer(ctx, world.assessmentId, {
    instance,
    version,
    change,
    ...(institution && { institution }),
  })

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  respondent = world.as('respondent')
  await delegateQuestions(world.as('coordinator'), world.assessmentId, {
    institutionId: world.registry,
    sections: ['H-1'],
    questions: ['H-2.02'],
  })
})

describe('saving an answer', () => {
  it('keeps it as a draft, with who answered and an audit entry', async () => {
    const answer = await save(respondent, 'H-1.01|||', given('The civil registry'))
    expect(answer).toMatchObject({
      value: 'The civil registry',
      status: 'draft',
      version: 1,
      institutionId: world.registry,
      questionVersion: 1,
    })
    const entry = await lastEntry(world.assessmentId)
    expect(entry).toMatchObject({
      action: 'questionnaire.answer',
      entity: 'answer',
      entityId: answer.id,
    })
    expect(entry.before).toMatchObject({ institution: 'Civil registry', answer: { value: null } })
    expect(entry.after).toMatchObject({
      instance: 'H-1.01|||',
      answer: { value: 'The civil registry' },
    })
  })

  it('changes parts apart: a stale version is a conflict only for the part that changed', async () => {
    await save(respondent, 'H-1.04|||', given('All'))
    await save(
      world.as('coordinator'),
      'H-1.04|||',
      given('All but two islands'),
      1,
      world.registry,
    )
    const commented = await save(respondent, 'H-1.04|||', { comment: 'See the map' }, 1)
    expect(commented).toMatchObject({
      value: 'All but two islands',
      comment: 'See the map',
      version: 3,
    })
    const conflict = await refusal(save(respondent, 'H-1.04|||', given('All, surely'), 1))
    expect(conflict.code).toBe('version-conflict')
    expect(conflict.extra.conflicts).toMatchObject([
      { part: 'answer', yours: { value: 'All, surely' }, theirs: { value: 'All but two islands' } },
    ])
    expect(await save(respondent, 'H-1.04|||', given('All but two islands'), 1)).toMatchObject({
      version: 3,
    })
  })

  it('does nothing twice for one idempotency key', async () => {
    const send = () =>
      call(answersRoute.PATCH, {
        token: world.people.respondent.token,
        params: { assessmentId: world.assessmentId },
        headers: { 'idempotency-key': 'typed-once-123' },
        body: JSON.stringify({ instance: 'H-1.06|||', version: 0, change: given(40) }),
      })
    const [first, second] = [await send(), await send()]
    expect(await second.json()).toEqual(await first.json())
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(
      await database().auditEntry.count({
        where: { after: { path: ['instance'], equals: 'H-1.06|||' } },
      }),
    ).toBe(1)
  })

  it('takes an answer to a question that conditions hide', async () => {
    await save(respondent, 'H-2.02|||', given('No'))
    await delegateQuestions(world.as('coordinator'), world.assessmentId, {
      institutionId: world.registry,
      questions: ['H-2.03'],
    })
    expect(await save(respondent, 'H-2.03|||', given('Yes'))).toMatchObject({ value: 'Yes' })
  })

  it('keeps the reason of a gap, and a value and a gap apart', async () => {
    const gap = { answer: { value: null, gap: 'not-disclosed' as const, gapReason: 'Classified' } }
    expect(await save(respondent, 'H-1.05|||', gap)).toMatchObject({
      value: null,
      gap: 'not-disclosed',
      gapReason: 'Classified',
    })
    const both = { answer: { value: 'Yes', gap: 'not-known' as const, gapReason: '' } }
    expect((await refusal(save(respondent, 'H-2.02|||', both, 1))).fieldErrors[0]?.path).toBe(
      'change.answer',
    )
  })

  it.each([
    ['H-2.02|||', 'Perhaps'],
    ['H-1.06|||', 101],
    ['H-1.01|||', ['a', 'list']],
  ])('refuses %s = %s with a sentence', async (instance, value) => {
    const error = await refusal(save(respondent, instance, given(value), 9))
    expect(error.code).toBe('invalid-input')
    expect(told(error.fieldErrors[0])).toMatch(/\.$/)
  })

  it.each(['H-1.01', 'H-1.01|birth||', 'H-99.01|||', 'X-1.01|||', '|||'])(
    'refuses the place %s, which is not asked',
    async (instance) => {
      expect((await refusal(save(respondent, instance, given('x')))).fieldErrors[0]?.path).toBe(
        'instance',
      )
    },
  )

  it('cites documents of this assessment only', async () => {
    const mine = await createDocument(respondent, world.assessmentId, { title: 'Act' }, null)
    const other = await createDocument(
      world.as('foreigner'),
      world.otherAssessmentId,
      { title: 'Their act' },
      null,
    )
    const evidence = (documentId: string) => ({ evidence: [{ documentId, locator: 'p. 4' }] })
    expect(await save(respondent, 'H-1.09|||', evidence(mine.id))).toMatchObject({
      evidence: [{ locator: 'p. 4' }],
    })
    expect(
      (await refusal(save(respondent, 'H-1.09|||', evidence(other.id), 1))).fieldErrors[0]?.path,
    ).toBe('change.evidence')
  })

  it('respects what was handed to whom', async () => {
    expect((await refusal(save(respondent, 'H-3.12|||', given('Yes')))).code).toBe('forbidden')
    expect((await refusal(save(world.healthOfficer, 'H-1.01|||', given('We')))).code).toBe(
      'forbidden',
    )
    expect(
      (await refusal(save(respondent, 'H-1.01|||', given('They'), 0, world.health))).code,
    ).toBe('not-found')
    expect(
      (
        await refusal(
          getQuestionnaire(respondent, world.assessmentId, { institution: world.health }),
        )
      ).code,
    ).toBe('not-found')
    expect((await refusal(save(world.as('observer'), 'H-1.01|||', given('x')))).code).toBe(
      'forbidden',
    )
    expect((await refusal(save(world.as('foreigner'), 'H-1.01|||', given('x')))).code).toBe(
      'not-found',
    )
    const { questions, answers } = await getQuestionnaire(respondent, world.assessmentId)
    expect([...new Set(questions.map(({ section }) => section))]).toEqual(['H-1', 'H-2'])
    expect(answers.every(({ institutionId }) => institutionId === world.registry)).toBe(true)
  })

  it('meets random content with acceptance or a refusal that says why', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.array(fc.array(fc.string(), { maxLength: 7 }), { maxLength: 2 }),
    )
    const instance = fc.constantFrom(
      'H-1.01|||',
      'H-1.02|||',
      'H-1.06|||',
      'H-2.02|||',
      `H-1.08||${world.refugees}|`,
    )
    await fc.assert(
      fc.asyncProperty(instance, value, async (place, content) => {
        const body = JSON.stringify({
          instance: place,
          version: 999,
          change: { answer: { value: content, gap: null, gapReason: '' } },
        })
        const response = await call(answersRoute.PATCH, {
          token: world.people.respondent.token,
          params: { assessmentId: world.assessmentId },
          body,
        })
        expect([200, 422]).toContain(response.status)
        if (response.status === 422)
          expect(((await response.json()) as { detail: string }).detail.length).toBeGreaterThan(10)
      }),
      { numRuns: 60 },
    )
  })
})

describe('handing answers in', () => {
  it('takes what is answered and leaves the rest a draft', async () => {
    await save(world.as('coordinator'), 'H-2.04|||', { comment: 'Only a remark' }, 0, world.health)
    await save(world.as('coordinator'), 'H-2.06|||', given('Yes'), 0, world.health)
    const { submitted } = await submitAnswers(world.as('coordinator'), world.assessmentId, {
      section: 'H-2',
      institution: world.health,
    })
    expect(submitted).toEqual(['H-2.06|||'])
    expect((await lastEntry(world.assessmentId)).after).toMatchObject({
      submitted: { section: 'H-2', institution: 'Health ministry', instances: ['H-2.06|||'] },
    })
    expect(
      await submitAnswers(world.as('coordinator'), world.assessmentId, {
        section: 'H-2',
        institution: world.health,
      }),
    ).toEqual({ submitted: [] })
  })

  it('tells the coordinator, and is not for others', async () => {
    await submitAnswers(respondent, world.assessmentId, { section: 'H-1' })
    const userId = world.people.coordinator.userId
    const notice = await database().notification.findFirst({
      where: { userId, kind: 'answers-submitted' },
      orderBy: { createdAt: 'desc' },
      select: { details: true },
    })
    expect(notice?.details).toMatchObject({ institution: 'Civil registry', section: 'H-1' })
    expect(
      (await refusal(submitAnswers(world.as('observer'), world.assessmentId, { section: 'H-1' })))
        .code,
    ).toBe('forbidden')
    expect(
      (
        await refusal(
          submitAnswers(respondent, world.assessmentId, {
            section: 'H-1',
            institution: world.health,
          }),
        )
      ).code,
    ).toBe('not-found')
  })

  it('a changed answer is a draft again; a validated one is refused until it is returned', async () => {
    const again = await save(respondent, 'H-1.01|||', given('The registry'), 99)
    expect(again.status).toBe('draft')
    await submitAnswers(respondent, world.assessmentId, { section: 'H-1' })
    const { answers } = await getQuestionnaire(respondent, world.assessmentId)
    const submitted = answers.find(({ instance }) => instance === 'H-1.01|||')
    await validateAnswer(world.as('lead-member'), world.assessmentId, again.id, {
      version: submitted?.version ?? 0,
    })
    expect((await refusal(save(respondent, 'H-1.01|||', given('Someone else'), 99))).code).toBe(
      'action-not-available',
    )
  })
})
