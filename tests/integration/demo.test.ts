import { beforeAll, expect, test } from 'vitest'
import { buildOutput } from '@/lib/core/output/build-output'
import { questionProgress } from '@/lib/core/questionnaire/answering/progress'
import { instancesOf } from '@/lib/core/questionnaire/instrument'
import { stateAnswers } from '@/lib/core/questionnaire/state-answer'
import { visibleInstances } from '@/lib/core/questionnaire/visibility'
import { failingGuards } from '@/lib/core/step/guard'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { database } from '@/lib/server/db'
import { storeEditions } from '@/lib/server/methodology/store-editions'
import { getQuestionnaire } from '@/lib/server/questionnaire/get'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { getReport } from '@/lib/server/report/get'
import { loadState } from '@/lib/server/step/load-state'
import { systemContext } from '@/lib/server/system-context'
import { getTool } from '@/lib/server/tool/get'
import { seedDemo } from '../../scripts/demo/seed-demo'
import { englishWords } from '../support/told'
import { contextOf } from '../support/world'

beforeAll(async () => {
  await storeEditions(systemContext('Test'))
  await seedDemo('seven quiet rivers')
}, 180_000)

test('both countries have coverage estimates, some adopted among alternatives', async () => {
  expect(await database().coverageEstimate.count()).toBeGreaterThan(40)
  expect(await database().coverageAdoption.count()).toBe(2)
})

async function assessmentOf(countryCode: string): Promise<string> {
  return (
    await database().assessment.findFirstOrThrow({ where: { countryCode }, select: { id: true } })
  ).id
}

async function personOf(email: string) {
  const { id: userId, name } = await database().user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true },
  })
  return contextOf({ kind: 'user', userId, email, name, platformRoles: [], scopes: null })
}

async function factsOf(countryCode: string, email: string) {
  const reach = await getAssessmentFor(await personOf(email), await assessmentOf(countryCode))
  return loadQuestionnaireFacts(database(), reach)
}

test('the island finished every step without an override', async () => {
  const steps = await database().step.findMany({
    where: { assessmentId: await assessmentOf('MTL') },
    select: { status: true, overridden: true },
  })
  expect(steps).toHaveLength(12)
  expect(steps.every(({ status, overridden }) => status === 'completed' && !overridden)).toBe(true)
})

test.each(['MTL', 'SDR'])('no entry of %s is an error beside another', async (countryCode) => {
  const assessmentId = await assessmentOf(countryCode)
  const { user } = await database().membership.findFirstOrThrow({
    where: { assessmentId, roles: { has: 'coordinator' } },
    select: { user: { select: { email: true } } },
  })
  const ctx = await personOf(user.email)
  const { methodology } = await getAssessmentFor(ctx, assessmentId)
  const readable = methodology.tools.filter(({ readers }) => readers.includes('coordinator'))
  expect(readable.length).toBeGreaterThan(10)
  for (const { key } of readable) {
    const { failures } = await getTool(ctx, assessmentId, key)
    expect(failures.filter(({ severity }) => severity === 'error')).toEqual([])
  }
})

test('institutions of Sandara contradict each other in four places', async () => {
  const { answers, adoptions, signOffs } = await factsOf('SDR', 'coordinator@sandara.example')
  const states = [...stateAnswers(answers, adoptions)]
  expect(
    states.filter(([, { agreement }]) => agreement === 'conflict').map(([key]) => key),
  ).toEqual(['H-17.01|birth||', 'H-3.12|||', 'H-3.16|||practice', 'H-4.15|death||'])
  expect(new Set(answers.map(({ status }) => status))).toEqual(
    new Set(['draft', 'submitted', 'returned', 'validated']),
  )
  expect(signOffs.map(({ section, changedSince }) => [section, changedSince])).toEqual([
    ['H-12', 1],
    ['H-2', 0],
  ])
})

test('the respondent of Sandara finds a part of twenty questions, twelve of them open', async () => {
  const part = await getQuestionnaire(
    await personOf('respondent@sandara.example'),
    await assessmentOf('SDR'),
  )
  const answers = new Map(part.answers.map((answer) => [answer.instance, answer]))
  const { asked, answered } = questionProgress(
    instancesOf(part),
    visibleInstances(part, answers),
    answers,
  )
  expect({ asked, open: asked - answered }).toEqual({ asked: 20, open: 12 })
})

test('the reports of both countries are written by people, with comments', async () => {
  const written = await database().reportSection.findMany({
    where: { sequence: { gt: 1 } },
    select: { outputKey: true, sectionKey: true, authorIds: true },
  })
  expect(written.length).toBeGreaterThan(15)
  expect(written.some(({ authorIds }) => authorIds.length > 1)).toBe(true)
  expect(await database().reportComment.count({ where: { replacement: { not: null } } })).toBe(1)
  expect(await database().reportComment.count({ where: { answerTo: { not: null } } })).toBe(2)
})

test('one figure of the field report of Sandara has changed since it was written', async () => {
  const { sections } = await getReport(
    await personOf('coordinator@sandara.example'),
    await assessmentOf('SDR'),
    'output-10',
  )
  expect(
    sections
      .filter(({ staleReferences }) => staleReferences > 0)
      .map(({ key, staleReferences }) => [key, staleReferences]),
  ).toEqual([['summary', 1]])
})

test.each(['MTL', 'SDR'])(
  'what a step or output of %s reads of the record says the same as all of it',
  async (code) => {
    const ctx = systemContext('Test')
    const reach = await getAssessmentFor(ctx, await assessmentOf(code))
    const { methodology } = reach
    const state = await loadState(ctx.db, reach)
    const written = methodology.outputs.find((output) => output.written)
    if (!written) throw new Error('The edition has no written output.')
    const { fields, rows, documents, members } = await loadFacts(ctx.db, reach, state, written)
    for (const step of methodology.steps) {
      const read = await loadFacts(ctx.db, reach, state, step)
      const all = { ...read, fields, rows, documents, members }
      const [some, every] = [read, all].map((facts) =>
        failingGuards(methodology, step, facts, '2026-05-04', englishWords),
      )
      expect(some, step.key).toEqual(every)
    }
    let narrowed = 0
    for (const output of methodology.outputs) {
      const read = await loadFacts(ctx.db, reach, state, output)
      const all = { ...read, fields, rows, documents, members }
      const [some, every] = [read, all].map((facts) =>
        buildOutput(methodology, output, facts, {
          number: 1,
          issuedOn: '2026-05-04',
          words: englishWords,
        }),
      )
      expect(some, output.key).toEqual(every)
      if (Object.keys(read.rows).length < Object.keys(rows).length) narrowed += 1
    }
    expect(narrowed).toBeGreaterThan(0)
  },
)
