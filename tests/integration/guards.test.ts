import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Step } from '@/lib/core/methodology/schema'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'
import { methodology } from '@/tests/support/methodology'
import { call } from '../support/call'
import { fillStep, type Known } from '../support/fill-step'
import { operations } from '../support/operations'
import { QuestionnaireApi } from '../support/questionnaire-api'
import { doc, paragraph, text } from '../support/sample-report'
import { contextOf, makeWorld, type World } from '../support/world'
import { writeSection } from '../support/write-section'

const known: Known = new Map()
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

interface Answer {
  status: number
  body: Record<string, unknown>
}

/** Calls the operation of this method and path as the person of this role. */
async function api(
  operation: string,
  params: Record<string, string> = {},
  content?: unknown,
  role: keyof World['people'] = 'coordinator',
  query?: Record<string, string>,
): Promise<Answer> {
  const found = operations.find(
    ({ declaration }) => `${declaration.method} ${declaration.path}` === operation,
  )
  if (!found) throw new Error(`there is no ${operation}`)
  const body =
    content === undefined || content instanceof FormData ? content : JSON.stringify(content)
  const response = await call(found, {
    token: world.people[role].token,
    params: { assessmentId: world.assessmentId, ...params },
    query,
    body,
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const place = '/assessments/{assessmentId}'
const readStep = async (step: string) =>
  (await api(`GET ${place}/steps/{step}`, { step })).body as {
    state: Record<string, unknown> & { version: number }
  }

async function act(
  step: string,
  action: string,
  reason?: string,
  role?: keyof World['people'],
): Promise<Answer> {
  const { version } = (await readStep(step)).state
  return api(
    `POST ${place}/steps/{step}/actions`,
    { step },
    { action, version, ...(reason !== undefined && { reason }) },
    role,
  )
}

function messagesOf({ body }: Answer): string[] {
  return (body.guards as { message: string }[]).map(({ message }) => message)
}

async function fill(step: Step): Promise<void> {
  if (step.key === 'step-01') {
    await api(`PATCH ${place}`, {}, { version: 1, events: ['birth'], territory: ['Whole country'] })
    known.set(
      'population',
      String((await api(`POST ${place}/populations`, {}, { name: 'River peoples' })).body.id),
    )
    const form = new FormData()
    form.set('metadata', JSON.stringify({ title: 'The signed decision' }))
    known.set('document', String((await api(`POST ${place}/documents`, {}, form)).body.id))
  }
  if (step.key === 'step-07') return answerQuestionnaire()
  if (step.key === 'step-06') await sayNotMeasured()
  for (const { tool, operations } of fillStep(methodology, step, known)) {
    const { status, body } = await api(`PATCH ${place}/tools/{tool}`, { tool }, { operations })
    expect(status, JSON.stringify(body)).toBe(200)
  }
  for (const output of methodology.outputs.filter(
    ({ key, written }) => written && step.outputs.includes(key),
  ))
    for (const { section } of writtenSections(output).filter(
      ({ section: { mustBeWritten } }) => mustBeWritten,
    ))
      await writeSection(
        coordinator(),
        { assessmentId: world.assessmentId, output: output.key, section: section.key },
        doc(paragraph(text('Words.'))),
      )
}

const coordinator = () => contextOf(world.people.coordinator.actor)

/** The one population, births being all that is in scope. */
async function sayNotMeasured(): Promise<void> {
  const cell = {
    indicator: 'G1',
    event: 'birth',
    populationId: known.get('population'),
    year: 2025,
    area: '',
    sex: 'all',
  }
  const content = { kind: 'not-measured', reason: 'Nobody keeps a list.', band: null, sources: [] }
  const { status, body } = await api(
    `PUT ${place}/coverage/estimates`,
    {},
    { id: randomUUID(), cell, content, version: 0 },
  )
  expect(status, JSON.stringify(body)).toBeLessThan(300)
}

/** One institution answers the shorter questionnaire and signs it. */
async function answerQuestionnaire(): Promise<void> {
  const questionnaire = new QuestionnaireApi(async (method, path, { query, body } = {}) => {
    const answer = await api(
      `${method} ${place}/questionnaire${path}`,
      {},
      body,
      'coordinator',
      query,
    )
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  })
  await questionnaire.send('PUT', '/settings', { mode: 'core', version: 0 })
  const { institutions } = (await questionnaire.get('/delegations')) as DelegationOverview
  const institution = institutions[0]?.id ?? ''
  const sections = await questionnaire.answer({ institution, words: 'Words.' })
  const {
    id: answerId,
    instance,
    version: answerVersion,
  } = (await questionnaire.view(institution)).answers[0] ?? {}
  await questionnaire.send('PUT', '/adoptions', {
    instance,
    version: 0,
    decision: { kind: 'disputed' },
    reason: 'Ministries differ.',
  })
  expect(messagesOf(await act('step-07', 'submit'))).toEqual([
    'Some answers of institutions contradict each other or are disputed; one has to be adopted.',
    'Some sections are not signed off by the institutions that answered them.',
  ])
  const decision = { kind: 'institution', answerId, answerVersion }
  await questionnaire.send('PUT', '/adoptions', {
    instance,
    version: 1,
    decision,
    reason: 'They agreed.',
  })
  expect(messagesOf(await act('step-07', 'submit'))).toEqual([
    'Some sections are not signed off by the institutions that answered them.',
  ])
  await questionnaire.sign(institution, sections, 'The Registrar')
}

/**
 * What is said of a step in which nothing was done, and of one that lacks only its outputs. Written
 * down apart from the edition.
 */
const cases: [step: string, toSubmit: string[], toComplete: string[]][] = [
  [
    'step-01',
    [
      'The vital events that the assessment covers are not chosen.',
      'No population of interest is in scope yet.',
      'The territory that the assessment covers is not stated.',
      'The decision has no title.',
      'The reasons for the assessment are not written down.',
      'The date of the decision is missing.',
      'The person who signed the decision is missing.',
      'The signed decision is not attached.',
    ],
    ['The formal decision is not issued and approved yet.'],
  ],
  [
    'step-02',
    ['The desk review matrix has no row.'],
    [
      'The desk review report is not issued and approved yet.',
      'The collection of materials and data is not issued and approved yet.',
    ],
  ],
  [
    'step-03',
    [
      'The stakeholder register is empty.',
      'It is not said whether an existing body leads or a new one is formed.',
      'The chair of the lead body is not named.',
      'The secretariat of the lead body is not named.',
    ],
    ['The list of stakeholders invited as members is not issued and approved yet.'],
  ],
  [
    'step-04',
    [
      'The background of the terms of reference is not written.',
      'The purpose in the terms of reference is not written.',
      'The terms of reference say nothing on data protection and ethics yet.',
      'The work plan has no task.',
      'The budget has no line.',
    ],
    [
      'The terms of reference are not issued and approved yet.',
      'The work plan is not issued and approved yet.',
    ],
  ],
  [
    'step-05',
    [
      'The meeting has no programme.',
      'The attendance list of the meeting is empty.',
      'The day of the meeting is missing.',
      'The summary of the meeting is not written.',
      'No commitment of any institution is recorded.',
    ],
    ['The meeting report is not issued and approved yet.'],
  ],
  [
    'step-06',
    [
      'Some populations have for an event neither a figure nor a reason why there is none.',
      'The reliability of the statistics is not described.',
    ],
    ['The report on coverage statistics is not issued and approved yet.'],
  ],
  [
    'step-07',
    ['Some required questions have no answer and no reason.'],
    ['The response to the questionnaire is not issued and approved yet.'],
  ],
  [
    'step-08',
    [
      'No field visit is planned.',
      'No focus group is recorded.',
      'No finding from the field is recorded.',
      'The summary of the field report is not written.',
    ],
    ['The report of field visits and focus groups is not issued and approved yet.'],
  ],
  [
    'step-09',
    [
      'The workshop has no agenda.',
      'The attendance list of the workshop is empty.',
      'No finding was put before the workshop.',
      'There is no recommendation.',
      'The summary of the workshop report is not written.',
    ],
    ['The workshop report is not issued and approved yet.'],
  ],
  [
    'step-10',
    [
      'Some sections that the assessment report cannot do without are not written.',
      'No target is proposed.',
    ],
    [
      'The assessment report is not issued and approved yet.',
      'The proposal for targets is not issued and approved yet.',
    ],
  ],
  [
    'step-11',
    [
      'It is not said to whom the report was presented.',
      'The day of the presentation is missing.',
      'The decision is not recorded.',
      'No recommendation has a decision yet.',
    ],
    ['The record of the decision is not issued and approved yet.'],
  ],
  [
    'step-12',
    [
      'The action plan has no action.',
      'Some accepted recommendations have no action.',
      'Some targets have no action that leads to them.',
    ],
    ['The action plan is not issued and approved yet.'],
  ],
]

describe('over the API', () => {
  it.each(cases)(
    '%s is not submitted or completed without what it needs, only overridden with a reason',
    async (key, toSubmit, toComplete) => {
      const step = methodology.steps.find((one) => one.key === key) as Step
      expect((await act(key, 'start')).status).toBe(201)
      const early = await act(key, 'submit')
      expect(early).toMatchObject({ status: 409, body: { code: 'guard-failed' } })
      expect(messagesOf(early)).toEqual(toSubmit)

      await fill(step)
      expect((await act(key, 'submit')).body).toMatchObject({ status: 'in-review' })
      expect(await act(key, 'return', ' ')).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'reason' }] },
      })
      expect((await act(key, 'return', 'Say more')).body).toMatchObject({ status: 'returned' })
      expect((await act(key, 'submit')).body).toMatchObject({ status: 'in-review' })
      const late = await act(key, 'complete')
      expect(late).toMatchObject({ status: 409, body: { code: 'guard-failed' } })
      expect(messagesOf(late)).toEqual(toComplete)

      expect(await act(key, 'override', ' ')).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'reason' }] },
      })
      const reason = `The paper of ${key} is lost`
      expect((await act(key, 'override', reason, 'lead-member')).status).toBe(403)
      expect((await act(key, 'override', reason)).body).toMatchObject({
        status: 'completed',
        overridden: true,
      })
      await expectOverrideShown(key, reason, toComplete)
    },
  )

  it('a reopened step makes the steps built on it stale, until each is confirmed', async () => {
    expect(await act('step-06', 'reopen', '')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    })
    expect((await act('step-06', 'reopen', 'New figures')).body).toMatchObject({
      status: 'reopened',
      completedAt: null,
    })
    expect(await staleSteps()).toEqual(['step-09', 'step-10', 'step-11', 'step-12'])
    expect((await act('step-09', 'confirm')).body.code).toBe('action-not-available')
    expect((await act('step-06', 'override', 'The figures stand')).body).toMatchObject({
      status: 'completed',
    })
    expect((await act('step-09', 'confirm')).body).toMatchObject({
      status: 'completed',
      stale: false,
    })
    expect(await staleSteps()).toEqual(['step-10', 'step-11', 'step-12'])
  })
})

async function expectOverrideShown(
  step: string,
  reason: string,
  overridden: string[],
): Promise<void> {
  expect((await readStep(step)).state).toMatchObject({ status: 'completed', overridden: true })
  const trail = (await api(`GET ${place}/audit`)).body as { items: unknown[] }
  expect(trail.items[0]).toMatchObject({
    action: 'step.override',
    entityId: step,
    actor: 'The coordinator',
    after: { status: 'completed', reason, overridden },
  })
  const seen = await followed()
  expect(seen.overrides[0]).toMatchObject({ step, reason, by: 'The coordinator' })
  expect(seen.steps.find(({ key }) => key === step)).toMatchObject({
    status: 'completed',
    overridden: true,
  })
}

/** The assessment as the monitor sees it. */
async function followed() {
  const { items } = (await api('GET /monitor', {}, undefined, 'rso-monitor')).body as {
    items: { id: string; overrides: unknown[]; steps: { key: string; stale: boolean }[] }[]
  }
  const found = items.find(({ id }) => id === world.assessmentId)
  if (!found) throw new Error('the monitor does not see the assessment')
  return found
}

async function staleSteps(): Promise<string[]> {
  return (await followed()).steps.filter(({ stale }) => stale).map(({ key }) => key)
}
