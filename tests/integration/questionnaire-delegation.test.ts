import { beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { listDelegations } from '@/lib/server/questionnaire/delegation/list-delegations'
import { remindDue } from '@/lib/server/questionnaire/delegation/remind-due'
import { remindRespondents } from '@/lib/server/questionnaire/delegation/remind-respondents'
import { updateDelegation } from '@/lib/server/questionnaire/delegation/update-delegation'
import { withdrawDelegation } from '@/lib/server/questionnaire/delegation/withdraw-delegation'
import { getQuestionnaireOverview } from '@/lib/server/questionnaire/overview/get-overview'
import { systemContext } from '@/lib/server/system-context'
import { lastEntry } from '../support/last-entry'
import { makeQuestionnaireWorld, type QuestionnaireWorld } from '../support/questionnaire-world'
import { refusal } from '../support/refusal'

let world: QuestionnaireWorld
let coordinator: Ctx
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const hand = (ctx: Ctx, institutionId: string, sections: string[], more: object = {}) =>
  delegateQuestions(ctx, world.assessmentId, { institutionId, sections, ...more })
const notices = (userId: string, kind: string) =>
  database().notification.count({ where: { userId, kind } })

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  coordinator = world.as('coordinator')
})

describe('handing questions to institutions', () => {
  it('gives sections and single questions, tells the people there and leaves an audit entry', async () => {
    const { items } = await hand(coordinator, world.registry, ['H-1', 'H-5'], {
      questions: ['H-2.02'],
      dueOn: inDays(2),
      note: 'Please be brief',
    })
    expect(items.map(({ section, question }) => question ?? section).sort()).toEqual([
      'H-1',
      'H-2.02',
      'H-5',
    ])
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.delegate',
      entityId: world.registry,
      after: { institution: 'Civil registry', note: 'Please be brief' },
    })
    expect(await notices(world.people.respondent.userId, 'questions-delegated')).toBe(1)
  })

  it('gives the same section to several institutions, and to one of them only once', async () => {
    await hand(coordinator, world.health, ['H-1'], { dueOn: inDays(-1) })
    expect((await refusal(hand(coordinator, world.health, ['H-1']))).code).toBe('already-exists')
    const { items } = await hand(coordinator, world.health, ['H-1', 'H-7'])
    expect(items.map(({ section }) => section)).toEqual(['H-7'])
  })

  it('names one person of the institution, and nobody of another', async () => {
    const officer = world.people.respondent.userId
    expect(
      (await hand(coordinator, world.registry, ['H-6'], { userId: officer })).items[0]?.userId,
    ).toBe(officer)
    expect(
      (await refusal(hand(coordinator, world.health, ['H-6'], { userId: officer }))).fieldErrors[0]
        ?.path,
    ).toBe('userId')
  })

  it.each([
    [{ sections: ['H-77'] }, 'sections'],
    [{ sections: [], questions: ['H-1.99'] }, 'questions'],
    [{ sections: ['H-1'], institutionId: '3f2c6a34-9d0c-4a4e-8a51-6c1d6a9f0b11' }, 'institutionId'],
  ])('refuses what is not there: %o', async (wrong, path) => {
    expect(
      (
        await refusal(
          delegateQuestions(coordinator, world.assessmentId, {
            institutionId: world.health,
            ...wrong,
          }),
        )
      ).fieldErrors[0]?.path,
    ).toBe(path)
  })

  it('is the coordinator’s alone', async () => {
    for (const role of ['lead-member', 'respondent', 'observer', 'administrator'] as const)
      expect((await refusal(hand(world.as(role), world.health, ['H-9']))).code, role).toBe(
        'forbidden',
      )
    expect((await refusal(listDelegations(world.as('respondent'), world.assessmentId))).code).toBe(
      'forbidden',
    )
    expect(
      (await refusal(remindRespondents(world.as('lead-member'), world.assessmentId))).code,
    ).toBe('forbidden')
  })

  it('changes due date and note; a stale change shows the present one', async () => {
    const { items } = await hand(coordinator, world.registry, ['H-11'])
    const id = items[0]?.id ?? ''
    expect(
      await updateDelegation(coordinator, world.assessmentId, id, {
        version: 1,
        dueOn: inDays(20),
      }),
    ).toMatchObject({ dueOn: inDays(20), version: 2 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: id,
      before: { dueOn: null },
      after: { dueOn: inDays(20) },
    })
    const stale = await refusal(
      updateDelegation(coordinator, world.assessmentId, id, { version: 1, note: 'Late' }),
    )
    expect(stale.code).toBe('version-conflict')
    expect(stale.extra.current).toMatchObject({ dueOn: inDays(20), version: 2 })
    expect(
      (
        await refusal(
          updateDelegation(world.as('lead-member'), world.assessmentId, id, { version: 2 }),
        )
      ).code,
    ).toBe('forbidden')
  })

  it('is taken back; answers stay', async () => {
    const { items } = await hand(coordinator, world.registry, ['H-12'])
    const id = items[0]?.id ?? ''
    const change = { answer: { value: 'Yes', gap: null, gapReason: '' } }
    await saveAnswer(world.as('respondent'), world.assessmentId, {
      instance: 'H-12.02|||',
      version: 0,
      change,
    })
    expect(
      (await refusal(withdrawDelegation(world.as('lead-member'), world.assessmentId, id))).code,
    ).toBe('forbidden')
    await withdrawDelegation(coordinator, world.assessmentId, id)
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: id,
      before: { withdrawn: { section: 'H-12' } },
    })
    expect(await database().answer.count({ where: { instance: 'H-12.02|||' } })).toBe(1)
    expect(
      (
        await refusal(
          saveAnswer(world.as('respondent'), world.assessmentId, {
            instance: 'H-12.02|||',
            version: 1,
            change,
          }),
        )
      ).code,
    ).toBe('forbidden')
    expect((await refusal(withdrawDelegation(coordinator, world.assessmentId, id))).code).toBe(
      'not-found',
    )
  })
})

describe('the overview', () => {
  it('counts by institution and section, and says what is overdue', async () => {
    const change = { answer: { value: 'Yes', gap: null, gapReason: '' } }
    await saveAnswer(world.as('respondent'), world.assessmentId, {
      instance: 'H-2.02|||',
      version: 0,
      change,
    })
    const { progress } = await listDelegations(world.as('lead-member'), world.assessmentId)
    const of = (institutionId: string, section: string) =>
      progress.find((part) => part.institutionId === institutionId && part.section === section)
    expect(of(world.registry, 'H-2')).toMatchObject({
      asked: 1,
      answered: 1,
      open: 0,
      unsubmitted: 1,
      submitted: 0,
      overdue: false,
      dueOn: inDays(2),
    })
    expect(of(world.health, 'H-1')).toMatchObject({ answered: 0, overdue: true, dueOn: inDays(-1) })
    await submitAnswers(world.as('respondent'), world.assessmentId, { section: 'H-2' })
    const after = (await listDelegations(coordinator, world.assessmentId)).progress.find(
      (part) => part.institutionId === world.registry && part.section === 'H-2',
    )
    expect(after).toMatchObject({ unsubmitted: 0, submitted: 1 })
  })

  it('tells the lead body what waits for it, and nobody else', async () => {
    const overview = await getQuestionnaireOverview(world.as('lead-member'), world.assessmentId)
    expect(overview).toMatchObject({
      step: 'step-07',
      stepStatus: 'in-progress',
      total: { conflict: 0 },
    })
    expect(overview.tasks.map(({ kind }) => kind)).toEqual([
      'review',
      'remind',
      'hand-out-rest',
      'sign',
    ])
    expect(overview.sections.find(({ id }) => id === 'H-1')).toMatchObject({
      institutions: ['Civil registry', 'Health ministry'],
      overdue: true,
    })
    expect(overview.institutions.find(({ id }) => id === world.health)).toMatchObject({
      name: 'Health ministry',
      progress: { overdue: true },
    })
    for (const role of ['respondent', 'observer', 'administrator'] as const)
      expect(
        (await refusal(getQuestionnaireOverview(world.as(role), world.assessmentId))).code,
        role,
      ).toBe('forbidden')
  })
})

describe('reminding', () => {
  const daily = () => remindDue(systemContext('reminders'))

  it('happens daily for what is due soon or overdue, and not twice within a day', async () => {
    expect(await daily()).toEqual({ reminded: 2 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      actorName: 'reminders',
      after: { onlyDue: true },
    })
    expect(await notices(world.people.respondent.userId, 'answers-due')).toBe(1)
    expect(await daily()).toEqual({ reminded: 0 })
    await database().delegation.updateMany({
      data: { remindedAt: new Date(Date.now() - 25 * 3_600_000) },
    })
    expect(await daily()).toEqual({ reminded: 2 })
  })

  it('happens by button for all that is open, also for one institution', async () => {
    await database().delegation.updateMany({ data: { remindedAt: null } })
    expect(
      await remindRespondents(coordinator, world.assessmentId, { institution: world.health }),
    ).toEqual({ reminded: 1 })
    expect(await remindRespondents(coordinator, world.assessmentId)).toEqual({ reminded: 1 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.delegate',
      after: { reminded: [world.people.respondent.userId] },
    })
    expect(await remindRespondents(coordinator, world.assessmentId)).toEqual({ reminded: 0 })
  })
})
