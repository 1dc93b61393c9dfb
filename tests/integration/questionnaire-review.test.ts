import { beforeAll, describe, expect, it } from 'vitest'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import type { AdoptAnswer } from '@/lib/core/questionnaire/review/requests'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { listAnswerHistory } from '@/lib/server/questionnaire/answering/list-answer-history'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { adoptAnswer } from '@/lib/server/questionnaire/review/adopt-answer'
import { returnAnswer } from '@/lib/server/questionnaire/review/return-answer'
import { reviewQuestionnaire } from '@/lib/server/questionnaire/review/review-questionnaire'
import { validateAnswer } from '@/lib/server/questionnaire/review/validate-answer'
import { validateSection } from '@/lib/server/questionnaire/review/validate-section'
import { withdrawAdoption } from '@/lib/server/questionnaire/review/withdraw-adoption'
import { lastEntry } from '../support/last-entry'
import { makeQuestionnaireWorld, type QuestionnaireWorld } from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: QuestionnaireWorld
let lead: Ctx
const given = (value: string) => ({ answer: { value, gap: null, gapReason: '' } })

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  lead = world.as('lead-member')
  for (const institutionId of [world.registry, world.health])
    await delegateQuestions(world.as('coordinator'), world.assessmentId, {
      institutionId,
      sections: ['H-2', 'H-3', 'H-5', 'H-12'],
    })
})

/** Answers of both institutions, handed in. */
async function bothAnswer(
  instance: string,
  ours: string,
  theirs: string,
): Promise<[AnswerView, AnswerView]> {
  const section = `H-${instance.split(/[-.]/)[1]}`
  const people: [Ctx, string][] = [
    [world.as('respondent'), ours],
    [world.healthOfficer, theirs],
  ]
  const answers: AnswerView[] = []
  for (const [ctx, value] of people) {
    await saveAnswer(ctx, world.assessmentId, { instance, version: 99, change: given(value) })
    await submitAnswers(ctx, world.assessmentId, { section })
    const found = (await getQuestionnaire(ctx, world.assessmentId)).answers.find(
      (answer) => answer.instance === instance,
    )
    if (found) answers.push(found)
  }
  return answers as [AnswerView, AnswerView]
}

const adopt = (
  instance: string,
  decision: (typeof AdoptAnswer)['_input']['decision'],
  more: object = {},
  ctx = lead,
) =>
  adoptAnswer(ctx, world.assessmentId, {
    instance,
    version: 0,
    decision,
    reason: 'The act says so.',
    ...more,
  })

describe('validating and returning', () => {
  it('marks an answer as validated once, by someone who did not enter it', async () => {
    const [answer] = await bothAnswer('H-2.02|||', 'Yes', 'Yes')
    expect(
      await validateAnswer(lead, world.assessmentId, answer.id, { version: answer.version }),
    ).toMatchObject({ status: 'validated' })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.review',
      entityId: answer.id,
      after: { status: 'validated' },
    })
    expect(
      (
        await refusal(
          validateAnswer(lead, world.assessmentId, answer.id, { version: answer.version }),
        )
      ).code,
    ).toBe('version-conflict')
    expect(
      (
        await refusal(
          validateAnswer(lead, world.assessmentId, answer.id, { version: answer.version + 1 }),
        )
      ).code,
    ).toBe('action-not-available')
  })

  it('refuses whoever entered even a part of the answer', async () => {
    const instance = 'H-2.06|||'
    await saveAnswer(lead, world.assessmentId, {
      instance,
      institution: world.health,
      version: 0,
      change: { comment: 'By telephone' },
    })
    const [, answer] = await bothAnswer(instance, 'Yes', 'Yes')
    const own = await refusal(
      validateAnswer(lead, world.assessmentId, answer.id, { version: answer.version }),
    )
    expect(own.code).toBe('forbidden')
    expect(told(own)).toContain('someone else')
    expect(
      await validateAnswer(world.as('coordinator'), world.assessmentId, answer.id, {
        version: answer.version,
      }),
    ).toMatchObject({ status: 'validated' })
  })

  it('returns an answer with a note that the respondents are told and see', async () => {
    const [answer] = await bothAnswer('H-3.12|||', 'Yes', 'Yes')
    await expect(
      returnAnswer(lead, world.assessmentId, answer.id, { version: answer.version, note: ' ' }),
    ).rejects.toThrow('say-what-to-change')
    await returnAnswer(lead, world.assessmentId, answer.id, {
      version: answer.version,
      note: 'Since which year?',
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: answer.id,
      after: { status: 'returned', note: 'Since which year?' },
    })
    const mine = (await getQuestionnaire(world.as('respondent'), world.assessmentId)).answers.find(
      ({ id }) => id === answer.id,
    )
    expect(mine).toMatchObject({ status: 'returned', reviewNote: 'Since which year?' })
    const where = { userId: world.people.respondent.userId, kind: 'answer-returned' }
    expect(
      await database().notification.findFirst({ where, select: { details: true } }),
    ).toMatchObject({
      details: { question: 'H-3.12', note: 'Since which year?' },
    })
  })

  it('is not for drafts', async () => {
    const draft = await saveAnswer(world.as('respondent'), world.assessmentId, {
      instance: 'H-2.04|||',
      version: 0,
      change: { comment: 'Later' },
    })
    expect(
      (await refusal(validateAnswer(lead, world.assessmentId, draft.id, { version: 1 }))).code,
    ).toBe('action-not-available')
    expect(
      (await refusal(returnAnswer(lead, world.assessmentId, draft.id, { version: 1, note: 'Now' })))
        .code,
    ).toBe('action-not-available')
  })

  it('validates a section at once, but nothing disputed and nothing of one’s own', async () => {
    await bothAnswer('H-12.05|||law', 'Yes', 'No')
    await bothAnswer('H-12.05|||practice', 'Yes', 'Yes')
    await saveAnswer(lead, world.assessmentId, {
      instance: 'H-12.08|||',
      institution: world.health,
      version: 0,
      change: given('Yes'),
    })
    await submitAnswers(lead, world.assessmentId, { section: 'H-12', institution: world.health })
    const result = await validateSection(lead, world.assessmentId, { section: 'H-12' })
    expect(result).toEqual({ validated: ['H-12.05|||practice'], unsettled: 2, own: 1 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entity: 'section',
      entityId: 'H-12',
      after: { validated: { questions: ['H-12.05'] } },
    })
  })

  it('is the lead body’s', async () => {
    const [answer] = await bothAnswer('H-3.18|||', 'Yes', 'Yes')
    for (const ctx of [world.as('respondent'), world.as('observer')]) {
      expect(
        (
          await refusal(
            validateAnswer(ctx, world.assessmentId, answer.id, { version: answer.version }),
          )
        ).code,
      ).toBe('forbidden')
      expect(
        (
          await refusal(
            returnAnswer(ctx, world.assessmentId, answer.id, {
              version: answer.version,
              note: 'x',
            }),
          )
        ).code,
      ).toBe('forbidden')
      expect(
        (await refusal(validateSection(ctx, world.assessmentId, { section: 'H-3' }))).code,
      ).toBe('forbidden')
      expect((await refusal(reviewQuestionnaire(ctx, world.assessmentId))).code).toBe('forbidden')
      expect((await refusal(listAnswerHistory(ctx, world.assessmentId, answer.id))).code).toBe(
        'forbidden',
      )
    }
    expect(
      (
        await refusal(
          validateAnswer(world.as('foreigner'), world.assessmentId, answer.id, {
            version: answer.version,
          }),
        )
      ).code,
    ).toBe('not-found')
    expect(
      (
        await refusal(
          validateAnswer(world.as('foreigner'), world.otherAssessmentId, answer.id, { version: 1 }),
        )
      ).code,
    ).not.toBe('version-conflict')
  })
})

describe('reconciling', () => {
  const place = 'H-3.16|||law'

  it('shows a contradiction side by side and settles it with an institution’s answer', async () => {
    const [ours, theirs] = await bothAnswer(place, 'Yes', 'No')
    const before = await reviewQuestionnaire(lead, world.assessmentId, {
      section: 'H-3',
      show: 'conflict',
    })
    expect(before.questions).toMatchObject([
      { id: 'H-3.16', places: [{ instance: place, aspect: 'law', agreement: 'conflict' }] },
    ])
    expect(
      before.questions[0]?.places[0]?.answers
        .map(({ institution, value }) => [institution, value])
        .sort(),
    ).toEqual([
      ['Civil registry', 'Yes'],
      ['Health ministry', 'No'],
    ])
    const stale = {
      kind: 'institution' as const,
      answerId: theirs.id,
      answerVersion: theirs.version - 1,
    }
    expect((await refusal(adopt(place, stale))).code).toBe('version-conflict')
    const adoption = await adopt(
      place,
      { kind: 'institution', answerId: ours.id, answerVersion: ours.version },
      { dissent: 'The ministry disagrees.' },
    )
    expect(adoption).toMatchObject({
      kind: 'adopted',
      answerId: ours.id,
      value: 'Yes',
      dissent: 'The ministry disagrees.',
      version: 1,
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.review',
      entity: 'adoption',
      entityId: place,
      before: null,
      after: { value: 'Yes' },
    })
    const after = await reviewQuestionnaire(lead, world.assessmentId, {
      section: 'H-3',
      show: 'all',
    })
    const settled = after.questions
      .flatMap(({ places }) => places)
      .find(({ instance }) => instance === place)
    expect(settled).toMatchObject({
      agreement: 'adopted',
      adoption: { decidedBy: 'The lead-member', reason: 'The act says so.' },
    })
  })

  it('takes wording of the lead body’s own only as the question accepts it', async () => {
    const own = (value: string | null) => ({
      kind: 'own' as const,
      value,
      gap: null,
      gapReason: '',
    })
    expect((await refusal(adopt(place, own('Perhaps'), { version: 1 }))).fieldErrors[0]?.path).toBe(
      'decision.value',
    )
    expect((await refusal(adopt(place, own(null), { version: 1 }))).fieldErrors[0]?.path).toBe(
      'decision.value',
    )
    expect(await adopt(place, own('Partly'), { version: 1 })).toMatchObject({
      value: 'Partly',
      answerId: null,
      version: 2,
    })
  })

  it('meets a stale decision with the present one, needs a reason, and is the lead body’s', async () => {
    const conflict = await refusal(adopt(place, { kind: 'disputed' }, { version: 1 }))
    expect(conflict.extra.current).toMatchObject({ value: 'Partly', version: 2 })
    await expect(adopt(place, { kind: 'disputed' }, { version: 2, reason: '  ' })).rejects.toThrow(
      'reason',
    )
    expect(
      (await refusal(adopt(place, { kind: 'disputed' }, { version: 2 }, world.as('respondent'))))
        .code,
    ).toBe('forbidden')
    expect(
      (
        await refusal(
          withdrawAdoption(world.as('respondent'), world.assessmentId, {
            instance: place,
            version: 2,
          }),
        )
      ).code,
    ).toBe('forbidden')
  })

  it('can be left disputed, and taken back', async () => {
    expect(await adopt(place, { kind: 'disputed' }, { version: 2 })).toMatchObject({
      kind: 'disputed',
      value: null,
      version: 3,
    })
    expect(
      (await refusal(withdrawAdoption(lead, world.assessmentId, { instance: place, version: 2 })))
        .code,
    ).toBe('version-conflict')
    await withdrawAdoption(lead, world.assessmentId, { instance: place, version: 3 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entity: 'adoption',
      entityId: place,
      before: { kind: 'disputed' },
      after: null,
    })
    const { sections } = await reviewQuestionnaire(lead, world.assessmentId)
    expect(sections.find(({ id }) => id === 'H-3')?.counts).toMatchObject({
      conflict: 1,
      disputed: 0,
    })
  })

  it('does not take over an answer that was not handed in', async () => {
    const draft = await saveAnswer(world.as('respondent'), world.assessmentId, {
      instance: 'H-3.17|||law',
      version: 0,
      change: given('Yes'),
    })
    const decision = {
      kind: 'institution' as const,
      answerId: draft.id,
      answerVersion: draft.version,
    }
    expect((await refusal(adopt('H-3.17|||law', decision))).code).toBe('action-not-available')
    expect((await refusal(adopt(place, decision))).code).toBe('not-found')
  })

  it('tells the whole history of an answer', async () => {
    const [answer] = await bothAnswer('H-3.16|||practice', 'Yes', 'Yes')
    await returnAnswer(lead, world.assessmentId, answer.id, {
      version: answer.version,
      note: 'Why?',
    })
    await adopt('H-3.16|||practice', { kind: 'disputed' })
    const { items } = await listAnswerHistory(lead, world.assessmentId, answer.id)
    expect(items.map(({ kind }) => kind)).toEqual(['changed', 'submitted', 'returned', 'settled'])
    expect(items[0]).toMatchObject({ by: 'The respondent', after: { answer: { value: 'Yes' } } })
  })
})
