import { beforeAll, describe, expect, it } from 'vitest'
import type { OwnQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'
import type { Ctx } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { reviewQuestionnaire } from '@/lib/server/questionnaire/review/review-questionnaire'
import { addOwnQuestion } from '@/lib/server/questionnaire/set-up/add-own-question'
import { getSetUp } from '@/lib/server/questionnaire/set-up/get-set-up'
import { importTranslation } from '@/lib/server/questionnaire/set-up/import-translation'
import {
  exportTranslation,
  listTranslations,
} from '@/lib/server/questionnaire/set-up/list-translations'
import { removeOwnQuestion } from '@/lib/server/questionnaire/set-up/remove-own-question'
import { rewordOwnQuestion } from '@/lib/server/questionnaire/set-up/reword-own-question'
import { saveTranslation } from '@/lib/server/questionnaire/set-up/save-translation'
import { setMode } from '@/lib/server/questionnaire/set-up/set-mode'
import { lastEntry } from '../support/last-entry'
import { makeQuestionnaireWorld, type QuestionnaireWorld } from '../support/questionnaire-world'
import { refusal } from '../support/refusal'
import { told } from '../support/told'

let world: QuestionnaireWorld
let coordinator: Ctx
type Fields = Parameters<typeof addOwnQuestion>[2]
const boats: Fields = {
  section: 'H-5',
  question: 'Does the boat reach all islands?',
  answerType: 'single',
  options: ['Every month', 'Less often'],
}
const add = (fields: Partial<OwnQuestionFields>, ctx = coordinator) =>
  addOwnQuestion(ctx, world.assessmentId, { ...boats, ...fields })

beforeAll(async () => {
  world = await makeQuestionnaireWorld()
  coordinator = world.as('coordinator')
})

describe('the form of the questionnaire', () => {
  it('changes between shorter and full; answers already given stay', async () => {
    await delegateQuestions(coordinator, world.assessmentId, {
      institutionId: world.registry,
      sections: ['H-2'],
    })
    const change = { answer: { value: 'Yes', gap: null, gapReason: '' } }
    await saveAnswer(world.as('respondent'), world.assessmentId, {
      instance: 'H-2.06|||',
      version: 0,
      change,
    })
    expect(await setMode(coordinator, world.assessmentId, { mode: 'core', version: 0 })).toEqual({
      mode: 'core',
      version: 1,
    })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.configure',
      before: { mode: 'full' },
      after: { mode: 'core' },
    })
    const view = await getQuestionnaire(world.as('respondent'), world.assessmentId)
    expect(view.questions.map(({ id }) => id)).not.toContain('H-2.06')
    expect(await database().answer.count({ where: { instance: 'H-2.06|||' } })).toBe(1)
    expect(
      (await refusal(setMode(coordinator, world.assessmentId, { mode: 'full', version: 0 }))).extra
        .current,
    ).toEqual({ mode: 'core', version: 1 })
    await setMode(coordinator, world.assessmentId, { mode: 'full', version: 1 })
    expect(
      (await getQuestionnaire(world.as('respondent'), world.assessmentId)).answers,
    ).toMatchObject([{ instance: 'H-2.06|||', value: 'Yes' }])
  })

  it('is the coordinator’s', async () => {
    expect(
      (
        await refusal(
          setMode(world.as('lead-member'), world.assessmentId, { mode: 'core', version: 2 }),
        )
      ).code,
    ).toBe('forbidden')
    expect((await refusal(getSetUp(world.as('lead-member'), world.assessmentId))).code).toBe(
      'forbidden',
    )
  })
})

describe('a question of the country’s own', () => {
  it('is numbered, asked in its section and audited', async () => {
    expect(await add({})).toMatchObject({ id: 'X-1.01', version: 1, section: 'H-5', own: true })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.configure',
      entity: 'question',
      entityId: 'X-1.01',
    })
    const { asked } = await getSetUp(coordinator, world.assessmentId)
    expect(asked.find(({ id }) => id === 'X-1.01')).toMatchObject({
      section: 'H-5',
      choices: ['Every month', 'Less often'],
    })
  })

  it('is answered in the version asked; a rewording keeps the answer and shows the version that it answered', async () => {
    const change = { answer: { value: 'Every month', gap: null, gapReason: '' } }
    await saveAnswer(coordinator, world.assessmentId, {
      instance: 'X-1.01|||',
      institution: world.health,
      version: 0,
      change,
    })
    const question = { ...boats, question: 'How often does the boat reach all islands?' }
    expect(
      await rewordOwnQuestion(coordinator, world.assessmentId, 'X-1.01', { version: 1, question }),
    ).toMatchObject({ version: 2 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      before: { version: 1 },
      after: { version: 2, question: question.question },
    })
    const { questions } = await reviewQuestionnaire(coordinator, world.assessmentId, {
      section: 'H-5',
      show: 'all',
    })
    expect(questions.find(({ id }) => id === 'X-1.01')).toMatchObject({
      version: 2,
      places: [{ answers: [{ questionVersion: 1, value: 'Every month' }] }],
    })
    expect(
      (
        await refusal(
          rewordOwnQuestion(coordinator, world.assessmentId, 'X-1.01', {
            version: 1,
            question: boats,
          }),
        )
      ).code,
    ).toBe('version-conflict')
  })

  it('may depend on an earlier question, never in a ring', async () => {
    const condition = { question: 'X-1.01', op: 'in' as const, value: ['Less often'] }
    const second = await add({ question: 'Why?', answerType: 'longtext', options: [], condition })
    expect(second).toMatchObject({ id: 'X-1.02', showIf: [condition] })
    const back = { ...boats, condition: { question: 'X-1.02', op: 'not_empty' as const } }
    const ring = await refusal(
      rewordOwnQuestion(coordinator, world.assessmentId, 'X-1.01', { version: 2, question: back }),
    )
    expect(ring.fieldErrors).toMatchObject([{ path: 'condition', code: 'conditions-in-a-ring' }])
    expect(
      told(
        (await refusal(add({ condition: { question: 'H-19.01', op: 'not_empty' } })))
          .fieldErrors[0],
      ),
    ).toContain('asked later')
    expect(
      told(
        (await refusal(add({ condition: { question: 'X-1.01', op: 'in', value: ['Never'] } })))
          .fieldErrors[0],
      ),
    ).toContain('no such answer')
  })

  it.each([
    [{ section: 'H-77' }, 'section'],
    [{ events: ['comet'] }, 'events'],
    [{ populations: ['P-XX'] }, 'populations'],
    [{ challenges: ['C9'] }, 'challenges'],
    [{ condition: { question: 'H-99.01', op: 'not_empty' as const } }, 'condition'],
  ])('fits the edition: %o', async (wrong, path) => {
    expect((await refusal(add(wrong))).fieldErrors[0]?.path).toBe(path)
  })

  it('is removed; its number is not given again and its answers stay', async () => {
    expect(
      (await refusal(removeOwnQuestion(coordinator, world.assessmentId, 'X-1.01', { version: 1 })))
        .code,
    ).toBe('version-conflict')
    const used = await refusal(
      removeOwnQuestion(coordinator, world.assessmentId, 'X-1.01', { version: 2 }),
    )
    expect(used).toMatchObject({
      code: 'in-use',
      extra: { users: [{ kind: 'question', id: 'X-1.02', part: 'condition' }] },
    })
    const question = { ...boats, question: 'Why?', answerType: 'longtext' as const, options: [] }
    await rewordOwnQuestion(coordinator, world.assessmentId, 'X-1.02', { version: 1, question })
    await removeOwnQuestion(coordinator, world.assessmentId, 'X-1.01', { version: 2 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entityId: 'X-1.01',
      after: { removed: true },
    })
    expect((await getSetUp(coordinator, world.assessmentId)).own.map(({ id }) => id)).toEqual([
      'X-1.02',
    ])
    expect((await add({})).id).toBe('X-1.03')
    expect(await database().answer.count({ where: { questionKey: 'X-1.01' } })).toBe(1)
  })

  it('is the coordinator’s', async () => {
    for (const role of ['lead-member', 'respondent'] as const)
      expect((await refusal(add({}, world.as(role)))).code).toBe('forbidden')
    const change = { version: 1, question: boats }
    expect(
      (
        await refusal(
          rewordOwnQuestion(world.as('lead-member'), world.assessmentId, 'X-1.03', change),
        )
      ).code,
    ).toBe('forbidden')
    expect(
      (
        await refusal(
          removeOwnQuestion(world.as('lead-member'), world.assessmentId, 'X-1.03', {
            version: 1,
          }),
        )
      ).code,
    ).toBe('forbidden')
  })
})

describe('a translation', () => {
  const save = (
    texts: Record<string, string>,
    version = 0,
    question = 'H-1.01',
    ctx = coordinator,
  ) => saveTranslation(ctx, world.assessmentId, { language: 'ID', question, texts, version })

  it('keeps known places only, under the language’s proper code', async () => {
    expect(await save({ question: 'Lembaga mana?' })).toMatchObject({ language: 'id', version: 1 })
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      action: 'questionnaire.configure',
      entity: 'translation',
      entityId: 'H-1.01',
    })
    expect((await refusal(save({ 'option.Yes': 'Ya' }, 1))).fieldErrors[0]?.path).toBe('texts')
    expect((await refusal(save({ question: 'Siapa?' }))).code).toBe('version-conflict')
    expect(
      (await refusal(save({ question: 'Siapa?' }, 1, 'H-1.01', world.as('lead-member')))).code,
    ).toBe('forbidden')
    expect(
      (await refusal(listTranslations(world.as('lead-member'), world.assessmentId))).code,
    ).toBe('forbidden')
  })

  it('is incomplete while a place is missing, and stale once the question is reworded', async () => {
    await save({ question: 'Seberapa sering?', 'option.Every month': 'Setiap bulan' }, 0, 'X-1.03')
    const stateOf = async (id: string) =>
      (await listTranslations(coordinator, world.assessmentId, { language: 'id' })).items.find(
        ({ question }) => question === id,
      )?.state
    expect(await stateOf('X-1.03')).toBe('incomplete')
    await save(
      {
        question: 'Seberapa sering?',
        'option.Every month': 'Setiap bulan',
        'option.Less often': 'Jarang',
      },
      1,
      'X-1.03',
    )
    expect(await stateOf('X-1.03')).toBe('current')
    await rewordOwnQuestion(coordinator, world.assessmentId, 'X-1.03', {
      version: 1,
      question: { ...boats, question: 'How often is there a boat?' },
    })
    expect(await stateOf('X-1.03')).toBe('stale')
    const { languages } = await listTranslations(coordinator, world.assessmentId)
    expect(languages).toMatchObject([{ language: 'id', counts: { stale: 1, current: 1 } }])
  })

  it('leaves and comes back as a file; lines that do not fit are named', async () => {
    const file = await exportTranslation(coordinator, world.assessmentId, 'id')
    expect(file.split('\r\n')[0]).toContain('"place","source","translation"')
    const same = await importTranslation(coordinator, world.assessmentId, {
      language: 'id',
      csv: file,
    })
    expect(same).toEqual({ changed: [], skipped: [] })
    const source = file.split('\r\n').find((line) => line.startsWith('"H-2.06 question"')) ?? ''
    const csv = [
      source.replace(/""$/, '"=Apakah, ""sungguh""?"'),
      '"H-2.08 question","Old wording","Lama"',
      '"H-77.01 question","x","y"',
      'broken',
    ].join('\n')
    const result = await importTranslation(coordinator, world.assessmentId, { language: 'id', csv })
    expect(result.changed).toEqual(['H-2.06'])
    expect(result.skipped.map(told)).toEqual([
      'Line 4: this is not place, source and translation.',
      'H-2.08 question: the source was reworded since the file was downloaded.',
      'H-77.01 question: there is no such place in this questionnaire.',
    ])
    expect(await lastEntry(world.assessmentId)).toMatchObject({
      entity: 'translation',
      entityId: 'id',
      after: { imported: { 'H-2.06': { question: '=Apakah, "sungguh"?' } } },
    })
    expect(await exportTranslation(coordinator, world.assessmentId, 'id')).toContain(
      `"'=Apakah, ""sungguh""?"`,
    )
    expect(
      (
        await refusal(
          importTranslation(world.as('lead-member'), world.assessmentId, { language: 'id', csv }),
        )
      ).code,
    ).toBe('forbidden')
    expect(
      (
        await refusal(
          importTranslation(coordinator, world.assessmentId, { language: 'id', csv: 'nothing' }),
        )
      ).fieldErrors[0]?.path,
    ).toBe('csv')
  })
})
