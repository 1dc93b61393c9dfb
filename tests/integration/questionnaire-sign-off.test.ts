import { beforeAll, describe, expect, it } from 'vitest'
import type { SignSection } from '@/lib/core/questionnaire/answering/requests'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { signSection } from '@/lib/server/questionnaire/answering/sign-section'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { withdrawSignOff } from '@/lib/server/questionnaire/answering/withdraw-sign-off'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { reviewQuestionnaire } from '@/lib/server/questionnaire/review/review-questionnaire'
import { actOnStep } from '@/lib/server/step/act'
import { lastEntry } from '../support/last-entry'
import {
  makeQuestionnaireWorld,
  openLinkSession,
  type QuestionnaireWorld,
} from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: QuestionnaireWorld
let respondent: Ctx
const answer = (instance: string, value: string) =>
  saveAnswer(respondent, world.assessmentId, {
    instance,
    version: 99,
    change: { answer: { value, gap: null, gapReason: '' } },
  })
const sign = (ctx: Ctx, section: string, more: Partial<(typeof SignSection)['_input']> = {}) =>
  signSection(ctx, world.assessmentId, {
    section,
    signatory: 'R. Gistrar',
    office: 'Registrar General',
    signedOn: '2026-01-15',
    ...more,
  })

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  respondent = world.as('respondent')
  await delegateQuestions(world.as('coordinator'), world.assessmentId, {
    institutionId: world.registry,
    sections: ['H-1', 'H-2'],
  })
})

describe('signing a section', () => {
  it('waits until something is answered and all of it is handed in', async () => {
    expect(told(await refusal(sign(respondent, 'H-1')))).toContain('no answer')
    await answer('H-1.01|||', 'The registry')
    const early = await refusal(sign(respondent, 'H-1'))
    expect(early.code).toBe('action-not-available')
    expect(told(early)).toContain('Submit the section first: 1')
  })

  it('keeps who signed, when and with what reservation', async () => {
    await submitAnswers(respondent, world.assessmentId, { section: 'H-1' })
    await sign(respondent, 'H-1', { reservations: 'Figures of 2024 are provisional.' })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.sign',
      entityId: 'H-1',
      after: {
        institution: 'Civil registry',
        signatory: 'R. Gistrar',
        reservations: 'Figures of 2024 are provisional.',
      },
    })
    expect((await getQuestionnaire(respondent, world.assessmentId)).signOffs).toEqual([
      { section: 'H-1', signatory: 'R. Gistrar', signedOn: '2026-01-15', changedSince: 0 },
    ])
    expect((await refusal(sign(respondent, 'H-1'))).code).toBe('already-exists')
    expect(
      await database().notification.count({
        where: { userId: world.people.coordinator.userId, kind: 'section-signed' },
      }),
    ).toBe(1)
  })

  it('shows a signature that answers have outrun, and is signed anew', async () => {
    await answer('H-1.01|||', 'The registry and its districts')
    const review = await reviewQuestionnaire(world.as('lead-member'), world.assessmentId, {
      section: 'H-1',
    })
    expect(review.signOffs).toMatchObject([{ institution: 'Civil registry', changedSince: 1 }])
    expect(review.institutions).toEqual([
      { id: world.registry, name: 'Civil registry', signed: false },
    ])
    await submitAnswers(respondent, world.assessmentId, { section: 'H-1' })
    await sign(respondent, 'H-1')
    expect((await getQuestionnaire(respondent, world.assessmentId)).signOffs).toMatchObject([
      { changedSince: 0 },
    ])
  })

  it('can be withdrawn by the institution', async () => {
    await withdrawSignOff(respondent, world.assessmentId, { section: 'H-1' })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.sign',
      after: { withdrawn: true, section: 'H-1' },
    })
    expect(
      (await refusal(withdrawSignOff(respondent, world.assessmentId, { section: 'H-1' }))).code,
    ).toBe('not-found')
  })

  it('is recorded by the lead body on behalf of an institution, and by a respondent who came by link', async () => {
    await sign(world.as('coordinator'), 'H-1', { institution: world.registry })
    await withdrawSignOff(world.as('coordinator'), world.assessmentId, {
      section: 'H-1',
      institution: world.registry,
    })
    const { ctx } = await openLinkSession(world.assessmentId, world.registry)
    await sign(ctx, 'H-1')
    expect((await lastEntry(world.assessmentId)).actorName).toBe('Who came by link')
  })

  it('is not for others, not for what was not handed over, and not for a day to come', async () => {
    expect((await refusal(sign(world.as('observer'), 'H-1'))).code).toBe('forbidden')
    expect(
      (await refusal(sign(world.healthOfficer, 'H-1', { institution: world.registry }))).code,
    ).toBe('not-found')
    expect(
      (
        await refusal(
          withdrawSignOff(world.healthOfficer, world.assessmentId, {
            section: 'H-1',
            institution: world.registry,
          }),
        )
      ).code,
    ).toBe('not-found')
    expect((await refusal(sign(respondent, 'H-9'))).code).toBe('not-found')
    const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    expect(
      (await refusal(sign(respondent, 'H-1', { signedOn: tomorrow }))).fieldErrors[0]?.path,
    ).toBe('signedOn')
  })

  it('is refused once the step is completed', async () => {
    await actOnStep(world.as('coordinator'), world.assessmentId, 'step-07', {
      action: 'override',
      reason: 'Enough for the test',
      version: 1,
    })
    expect((await refusal(sign(respondent, 'H-2'))).code).toBe('action-not-available')
    expect(
      (await refusal(withdrawSignOff(respondent, world.assessmentId, { section: 'H-1' }))).code,
    ).toBe('action-not-available')
    const late = delegateQuestions(world.as('coordinator'), world.assessmentId, {
      institutionId: world.registry,
      sections: ['H-4'],
    })
    expect((await refusal(late)).code).toBe('action-not-available')
  })
})
