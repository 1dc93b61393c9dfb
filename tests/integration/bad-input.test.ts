import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { createDocument } from '@/lib/server/document/create'
import type { RouteHandler } from '@/lib/server/http/route'
import { createPopulation } from '@/lib/server/population/create'
import { decideFinding } from '@/lib/server/questionnaire/analysis/decide-finding'
import { submitAnswers } from '@/lib/server/questionnaire/answering/submit-answers'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { createRespondentLink } from '@/lib/server/questionnaire/link/create-respondent-link'
import { addOwnQuestion } from '@/lib/server/questionnaire/set-up/add-own-question'
import { actOnStep } from '@/lib/server/step/act'
import { systemContext } from '@/lib/server/system-context'
import { updateTool } from '@/lib/server/tool/update'
import { call } from '../support/call'
import { coverageBodies } from '../support/coverage-bodies'
import { answerAll, openQuestionnaire } from '../support/open-questionnaire'
import { operations } from '../support/operations'
import {
  finding,
  type Json,
  later,
  ownQuestion,
  place,
  questionnaire,
  questionnaireBodies,
} from '../support/questionnaire-bodies'
import { reportBodies } from '../support/report-bodies'
import { contextOf, makeWorld, type World } from '../support/world'

const someId = randomUUID()
const row = randomUUID()

const ids = new Map<string, string>()

/** A full and good body of every operation that takes JSON; one that takes nothing has `{}`. */
const bodies: Record<string, Json> = {
  'PATCH /account': { name: 'A name', institution: 'Ministry', language: 'en', timeZone: 'UTC' },
  'POST /account/notifications/read': {},
  'POST /account/password': { current: 'not the password', password: 'a new and long sentence' },
  'POST /account/second-factor': {},
  'DELETE /account/second-factor': { password: 'not the password' },
  'POST /account/second-factor/confirm': { code: '000000' },
  'POST /account/sign-out-everywhere': {},
  'POST /account/tokens': { name: 'another', scopes: ['read'], days: 30 },
  'POST /assessments': {
    countryCode: 'CCC',
    countryName: 'Gammania',
    title: 'Third',
    languages: ['English'],
  },
  [`PATCH ${place}`]: {
    version: 1,
    title: 'Title',
    languages: ['English'],
    events: ['birth'],
    territory: ['All of it'],
    referenceStart: '2026-01-01',
    referenceEnd: '2026-12-31',
  },
  [`PATCH ${place}/documents/{documentId}`]: {
    version: 1,
    title: 'A law',
    originalTitle: 'Une loi',
    issuer: 'Parliament',
    type: 'act',
    publishedOn: '2020-02-02',
    inForce: true,
    language: 'French',
    url: 'https://law.example/1',
    confidentiality: 'public',
    tags: ['births'],
  },
  [`POST ${place}/invitations`]: {
    email: 'new@test.example',
    roles: ['observer'],
    stakeholderId: someId,
  },
  [`PATCH ${place}/members/{userId}`]: { roles: ['observer'], stakeholderId: someId },
  [`POST ${place}/outputs/{output}/issue`]: { staleReason: 'The new count is not final' },
  [`POST ${place}/outputs/{output}/approve`]: { number: 1, note: 'Read and agreed' },
  [`PUT ${place}/outputs/{output}/sharing`]: { sharing: 'private', version: 0 },
  [`POST ${place}/populations`]: {
    name: 'Hill peoples',
    definition: 'Who live high up',
    sizeEstimate: 1000,
    sizeSource: 'Census',
    sizeOn: '2020-01-01',
    areas: 'Hills',
    sensitivity: 'low',
    legalNote: 'None',
  },
  [`PATCH ${place}/populations/{populationId}`]: {
    version: 1,
    name: 'River peoples',
    definition: 'Who live by it',
    sizeEstimate: 1000,
    sizeSource: 'Census',
    sizeOn: '2020-01-01',
    areas: 'Delta',
    sensitivity: 'low',
    legalNote: 'None',
  },
  [`POST ${place}/steps/{step}/actions`]: {
    action: 'override',
    reason: 'The paper is lost',
    version: 1,
  },
  [`POST ${place}/steps/{step}/comments`]: { body: 'A remark', mentions: [someId] },
  [`PATCH ${place}/tools/{tool}`]: {
    operations: [
      { op: 'set-field', field: 'decision_title', value: 'A title', version: 0 },
      { op: 'set-field', field: 'decision_date', value: '2026-03-02', version: 0 },
      { op: 'set-field', field: 'rationale', value: 'Why', version: 0 },
    ],
  },
  [`POST ${place}/tools/{tool}/evidence`]: {
    field: 'rationale',
    row,
    documentId: someId,
    locator: 'page 3',
    note: 'Clear',
  },
  ...coverageBodies,
  ...questionnaireBodies,
  ...reportBodies,
  'POST /respondent-links/open': { token: 'x'.repeat(43) },
  'POST /jobs/{job}/{jobId}/retry': {},
  'POST /invitations': { email: 'platform@test.example', platformRoles: ['reviewer'] },
  'POST /invitations/{invitationId}/confirm': {},
  [`POST ${place}/invitations/{invitationId}/confirm`]: {},
  'POST /password-resets': { email: 'nobody@test.example' },
  [`POST ${place}/members/{userId}/password-reset`]: {},
  'POST /invitations/accept': {
    token: 'x'.repeat(43),
    name: 'A name',
    institution: 'Ministry',
    password: 'a new and long sentence',
  },
}

const takesJson = operations.filter(({ declaration }) => declaration.body && !declaration.multipart)
const nameOf = ({ declaration }: RouteHandler) => `${declaration.method} ${declaration.path}`
const bodyOf = (operation: RouteHandler): Json => bodies[nameOf(operation)] ?? null

let world: World
let params: Record<string, string>
let questionnaireParams: Record<string, string>
beforeAll(async () => {
  world = await makeWorld()
  const { assessmentId } = world
  const ctx = contextOf(world.people.coordinator.actor)
  await actOnStep(ctx, assessmentId, 'step-01', { action: 'start', version: 0 })
  const population = await createPopulation(ctx, assessmentId, { name: 'River peoples' })
  const document = await createDocument(ctx, assessmentId, { title: 'A law' }, null)
  await updateTool(ctx, assessmentId, 'form-01', {
    operations: [{ op: 'set-field', field: 'signatory', value: 'The Minister', version: 0 }],
  })
  params = {
    ...{
      assessmentId,
      step: 'step-01',
      tool: 'form-01',
      output: 'output-01',
      key: 'bali-outline',
      job: 'mail',
      file: 'draft.html',
    },
    ...{
      populationId: population.id,
      documentId: document.id,
      userId: world.people.observer.userId,
    },
    ...{
      tokenId: someId,
      sessionId: someId,
      invitationId: someId,
      evidenceId: someId,
      jobId: someId,
      estimateId: someId,
      importId: someId,
    },
  }
  questionnaireParams = await startQuestionnaire(world.otherAssessmentId)
})

/** A questionnaire under way in the other country, in which each good body would be taken. */
async function startQuestionnaire(assessmentId: string): Promise<Record<string, string>> {
  const ctx = contextOf(world.people.foreigner.actor)
  const system = systemContext('Test')
  const { institution } = await openQuestionnaire(system, assessmentId)
  await answerAll(system, assessmentId, institution, {
    'H-3.07|||law': 'Yes',
    'H-3.07|||practice': 'No',
  })
  await submitAnswers(system, assessmentId, { section: 'H-3', institution })
  await decideFinding(ctx, assessmentId, { key: finding, version: 0, decision: 'accepted' })
  const { items } = await delegateQuestions(ctx, assessmentId, {
    institutionId: institution,
    sections: ['H-1'],
  })
  const { id: question } = await addOwnQuestion(
    ctx,
    assessmentId,
    ownQuestion as Parameters<typeof addOwnQuestion>[2],
  )
  const link = await createRespondentLink(ctx, assessmentId, {
    email: 'by-link@test.example',
    name: 'Who came by link',
    institutionId: institution,
  })
  const answer = await database().answer.findFirstOrThrow({
    where: { assessmentId, instance: 'H-3.07|||law' },
    select: { id: true },
  })
  const document = await createDocument(ctx, assessmentId, { title: 'A law' }, null)
  ids
    .set(later.institution, institution)
    .set(later.answer, answer.id)
    .set(later.document, document.id)
  return {
    assessmentId,
    answerId: answer.id,
    delegationId: items[0]?.id ?? '',
    linkId: link.id,
    question,
    language: 'id',
    file: 'answers.json',
    table: 'gaps',
  }
}

/** Every way to replace one value inside the body, each as a copy of the whole. */
function mutations(value: Json, change: (leaf: Json) => Json[]): Json[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      mutations(item, change).map((changed) => value.with(index, changed)),
    )
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, item]) =>
      mutations(item, change).map((changed) => ({ ...value, [name]: changed })),
    )
  return change(value)
}

const isDay = (leaf: Json) => typeof leaf === 'string' && /^\d{4}-\d\d-\d\d$/.test(leaf)
const ofText = (make: (text: string) => Json[]) => (leaf: Json) =>
  typeof leaf === 'string' ? make(leaf) : []
const kinds: [what: string, change: (leaf: Json) => Json[]][] = [
  [
    'values of another type',
    (leaf) => [
      {},
      [[]],
      typeof leaf === 'string' ? 7 : 'seven',
      ...(typeof leaf === 'boolean' ? [] : [true]),
    ],
  ],
  [
    'control characters and halves of characters',
    ofText((text) => [`${text}\u0000`, `${text}\u0007`, `${text}\ud800`]),
  ],
  [
    'days that do not exist',
    (leaf) =>
      isDay(leaf)
        ? ['2026-02-31', '2026-13-01', '0000-01-01', '20260101', 'soon', '2026-01-01T00:00:00Z']
        : [],
  ],
  [
    'numbers out of range',
    (leaf) => (typeof leaf === 'number' ? [-1, 1.5, 1e15, 2_147_483_648] : []),
  ],
]

describe('a body with one wrong value', () => {
  it('has a good one to start from for every operation that takes JSON', () => {
    expect(Object.keys(bodies).sort()).toEqual(takesJson.map(nameOf).sort())
  })

  const withBody = takesJson.filter(
    (operation) => mutations(bodyOf(operation), () => [null]).length > 0,
  )
  const table = withBody.flatMap((operation) =>
    kinds.map(([what, change]) => [nameOf(operation), what, operation, change] as const),
  )
  it.each(table)('%s refuses %s and changes nothing', async (name, _what, operation, change) => {
    for (const body of mutations(bodyOf(operation), change)) {
      const before = await database().auditEntry.count()
      const response = await send(operation, JSON.stringify(body))
      const where = `${name} ${JSON.stringify(body).slice(0, 300)}: ${response.status} ${(await response.clone().text()).slice(0, 300)}`
      expect([400, 403, 404, 409, 410, 422], where).toContain(response.status)
      expect(response.headers.get('content-type'), where).toBe('application/problem+json')
      expect(await database().auditEntry.count(), where).toBe(before)
    }
  })

  it.each(withBody.map((operation) => [nameOf(operation), operation] as const))(
    '%s takes texts of 10,000 characters or says how many',
    async (name, operation) => {
      for (const body of mutations(
        bodyOf(operation),
        ofText(() => ['x'.repeat(10_000)]),
      )) {
        const { status } = await send(operation, JSON.stringify(body))
        expect(status, `${name}: ${status}`).toBeLessThan(500)
        if (status < 300) expect(name).toBe(`PATCH ${place}/tools/{tool}`)
      }
    },
  )

  it.each(takesJson.map((operation) => [nameOf(operation), operation] as const))(
    '%s refuses a member that it does not know',
    async (_name, operation) => {
      const response = await send(
        operation,
        JSON.stringify({ ...(bodyOf(operation) as object), surplus: 1 }),
      )
      expect(response.status).toBe(422)
    },
  )
})

describe('an address with something wrong in it', () => {
  const strange = ['\u0000', '../../etc', 'x'.repeat(5000), '%00', "'; --"]
  const withParams = operations.filter(({ declaration }) => declaration.params)
  it.each(withParams.map((operation) => [nameOf(operation), operation] as const))(
    '%s is not found',
    async (_name, operation) => {
      for (const key of Object.keys(operation.declaration.params?.shape ?? {}))
        for (const value of strange) {
          const body = operation.declaration.multipart
            ? form({ title: 'A law' })
            : operation.declaration.body
              ? JSON.stringify(bodyOf(operation))
              : undefined
          const response = await send(operation, body, { ...paramsFor(operation), [key]: value })
          expect(response.status, `${key}=${value.slice(0, 20)}`).toBe(404)
        }
    },
  )

  const withQuery = operations.filter(({ declaration }) => declaration.query)
  it.each(withQuery.map((operation) => [nameOf(operation), operation] as const))(
    '%s: no query makes it fail',
    async (_name, operation) => {
      for (const key of Object.keys(operation.declaration.query?.shape ?? {}))
        for (const value of [
          ...strange,
          '-1',
          '1e9',
          '2026-02-31',
          '0000-01-01',
          'W10',
          'bnVsbA',
        ]) {
          const response = await call(operation, {
            token: tokenFor(operation),
            params: paramsFor(operation),
            query: { [key]: value },
          })
          expect(response.status, `${key}=${value.slice(0, 20)}`).toBeLessThan(500)
        }
    },
  )
})

describe('an upload', () => {
  const upload = operations.find(
    ({ declaration }) => declaration.multipart && declaration.path.endsWith('/documents'),
  ) as RouteHandler
  const good: Json = {
    title: 'A law',
    originalTitle: 'Une loi',
    issuer: 'Parliament',
    publishedOn: '2020-02-02',
    language: 'French',
    tags: ['births'],
  }

  it('refuses wrong values of its metadata', async () => {
    for (const [what, change] of kinds)
      for (const metadata of mutations(good, change)) {
        const response = await send(upload, form(metadata))
        expect(response.status, `${what}: ${JSON.stringify(metadata)}`).toBe(422)
      }
    for (const metadata of [
      { ...good, surplus: 1 },
      { ...good, title: 'x'.repeat(10_000) },
      [],
      null,
      'A law',
    ])
      expect((await send(upload, form(metadata))).status, JSON.stringify(metadata)).toBe(422)
  })

  it('refuses what is not a form, or not this form', async () => {
    const raw = (body: string, contentType: string) =>
      call(upload, { token: world.people.coordinator.token, params, body, contentType })
    expect((await raw('{}', 'application/json')).status).toBe(415)
    expect((await raw('--x\r\nbroken', 'multipart/form-data; boundary=x')).status).toBe(400)
    expect((await raw('--x', 'multipart/form-data')).status).toBe(400)
    const twice = form(good)
    twice.set('surplus', 'a')
    expect((await send(upload, twice)).status).toBe(422)
    const textAsFile = form(good)
    textAsFile.set('file', 'not a file')
    expect((await send(upload, textAsFile)).status).toBe(422)
    expect((await send(upload, new FormData())).status).toBe(422)
  })

  it('refuses a file that is too large, and keeps a strange name harmless', async () => {
    const large = form(good)
    large.set('file', new File(['x'.repeat(26 * 1024 * 1024)], 'large.txt'))
    expect((await send(upload, large)).status).toBe(413)
    const named = form(good)
    named.set('file', new File(['words'], `../..\\${'long'.repeat(200)}\u0007<b>.txt`))
    const response = await send(upload, named)
    expect(response.status).toBe(201)
    expect(((await response.json()) as { fileName: string }).fileName).toMatch(/^[\w.]{1,200}$/)
  })
})

function form(metadata: unknown): FormData {
  const made = new FormData()
  made.set('metadata', JSON.stringify(metadata))
  return made
}

const ofQuestionnaire = ({ declaration }: RouteHandler) =>
  declaration.path.startsWith(questionnaire)

/** Whoever may do it, so that the wrong value is what is refused. */
function tokenFor(operation: RouteHandler): string {
  const { path } = operation.declaration
  if (ofQuestionnaire(operation)) return world.people.foreigner.token
  const who = path.startsWith(place)
    ? 'coordinator'
    : path.startsWith('/monitor')
      ? 'rso-monitor'
      : 'administrator'
  return world.people[path.endsWith('/approve') ? 'decision-maker' : who].token
}

function paramsFor(operation: RouteHandler): Record<string, string> {
  if (operation.declaration.path.includes('/reports/'))
    return { ...params, output: 'output-12', section: 'summary', commentId: someId }
  return ofQuestionnaire(operation) ? questionnaireParams : params
}

function send(
  operation: RouteHandler,
  body: BodyInit | undefined,
  given = paramsFor(operation),
): Promise<Response> {
  const known =
    typeof body === 'string'
      ? [...ids].reduce((text, [from, to]) => text.replaceAll(from, to), body)
      : body
  return call(operation, { token: tokenFor(operation), params: given, body: known })
}
