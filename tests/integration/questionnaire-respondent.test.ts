import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { PATCH } from '@/app/api/v1/assessments/[assessmentId]/questionnaire/answers/route'
import { getAssessment } from '@/lib/server/assessment/get'
import { database } from '@/lib/server/db'
import { saveAnswer } from '@/lib/server/questionnaire/answering/save-answer'
import { findQuestionnaire } from '@/lib/server/questionnaire/find'
import { actOnStep } from '@/lib/server/step/act'
import { updateTool } from '@/lib/server/tool/update'
import { call } from '../support/call'
import { contextOf, makeWorld, type World } from '../support/world'

let world: World
const justice = randomUUID()
const health = randomUUID()
const as = (role: keyof World['people']) => contextOf(world.people[role].actor)
const steps = ['step-01', 'step-02', 'step-03', 'step-04', 'step-05']

beforeAll(async () => {
  world = await makeWorld()
  const { assessmentId } = world
  for (const step of steps) {
    await actOnStep(as('coordinator'), assessmentId, step, { action: 'start', version: 0 })
    if (step === 'step-03')
      await updateTool(as('coordinator'), assessmentId, 'form-03', {
        operations: [
          { op: 'add-row', table: 'stakeholders', id: justice, values: { name: 'Justice' } },
          { op: 'add-row', table: 'stakeholders', id: health, values: { name: 'Health' } },
        ],
      })
    await actOnStep(as('coordinator'), assessmentId, step, {
      action: 'override',
      reason: 'only to reach the questionnaire',
      version: 1,
    })
  }
  await actOnStep(as('coordinator'), assessmentId, 'step-07', { action: 'start', version: 0 })
  await database().membership.update({
    where: { assessmentId_userId: { assessmentId, userId: world.people.respondent.userId } },
    data: { stakeholderId: justice },
    select: { userId: true },
  })
})

async function answerTask(): Promise<unknown> {
  const { tasks } = await getAssessment(as('respondent'), world.assessmentId)
  return tasks.find(({ kind }) => kind === 'answer')
}

async function delegate(
  section: string,
  dueOn: string | null,
  userId: string | null = null,
): Promise<void> {
  const data = {
    assessmentId: world.assessmentId,
    institutionId: justice,
    userId,
    sectionKey: section,
    createdAt: new Date(),
  }
  await database().delegation.create({
    data: { ...data, dueOn: dueOn && new Date(dueOn) },
    select: { id: true },
  })
}

describe('what waits for a respondent', () => {
  it('is nothing before a question is handed out', async () => {
    expect(await answerTask()).toBeUndefined()
  })

  it('counts the questions that are asked and the nearest day, and nothing of what another person was handed', async () => {
    await delegate('H-2', '2027-05-04')
    await delegate('H-1', '2027-03-01')
    await delegate('H-4', '2027-01-01', world.people.coordinator.userId)
    const { view } = await findQuestionnaire(as('respondent'), world.assessmentId, {})
    expect(new Set(view?.questions.map(({ section }) => section))).toEqual(new Set(['H-1', 'H-2']))
    expect(await answerTask()).toMatchObject({
      kind: 'answer',
      step: 'step-07',
      dueOn: '2027-03-01',
    })
  })

  it('grows by what an answer brings up, and shrinks by answers', async () => {
    const count = async () => ((await answerTask()) as { count: number }).count
    const before = await count()
    const answer = (value: string, version: number) =>
      saveAnswer(as('respondent'), world.assessmentId, {
        instance: 'H-2.02|||',
        version,
        change: { answer: { value, gap: null, gapReason: '' } },
      })
    await answer('Yes', 0)
    expect(await count()).toBe(before)
    await answer('No', 1)
    expect(await count()).toBe(before - 1)
  })
})

describe('who opens the questionnaire', () => {
  it('of the lead body chooses an institution first', async () => {
    const found = await findQuestionnaire(as('coordinator'), world.assessmentId, {})
    expect(found).toMatchObject({ view: null, mayChoose: true })
    expect(
      (await findQuestionnaire(as('coordinator'), world.assessmentId, { institution: health })).view
        ?.institution.name,
    ).toBe('Health')
  })

  it('as a respondent sees their own institution and no other', async () => {
    const own = await findQuestionnaire(as('respondent'), world.assessmentId, { choose: true })
    expect(own).toMatchObject({ mayChoose: false, view: { institution: { id: justice } } })
    await expect(
      findQuestionnaire(as('respondent'), world.assessmentId, { institution: health }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('in another role is refused', async () => {
    await expect(findQuestionnaire(as('observer'), world.assessmentId, {})).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(findQuestionnaire(as('foreigner'), world.assessmentId, {})).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a change that a browser kept for one person', () => {
  const save = (meant: string) =>
    call(PATCH, {
      token: world.people.respondent.token,
      params: { assessmentId: world.assessmentId },
      body: JSON.stringify({
        instance: 'H-1.01|||',
        version: 0,
        change: { comment: 'Typed by someone' },
      }),
      headers: { 'x-user': meant, 'idempotency-key': 'one-and-the-same-key' },
    })

  it('is not taken from another', async () => {
    expect((await save(world.people.coordinator.userId)).status).toBe(401)
    expect(await database().answer.count({ where: { instance: 'H-1.01|||' } })).toBe(0)
  })

  it('is taken from that person, once', async () => {
    const [first, second] = [
      await save(world.people.respondent.userId),
      await save(world.people.respondent.userId),
    ]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(await first.json()).toEqual(await second.json())
    expect(
      await database().answer.findFirst({
        where: { instance: 'H-1.01|||' },
        select: { version: true },
      }),
    ).toEqual({ version: 1 })
  })
})
