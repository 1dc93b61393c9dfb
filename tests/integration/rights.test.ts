import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '@/app/api/v1/operations'
import { database } from '@/lib/server/db'
import { delegateQuestions } from '@/lib/server/services/questionnaire/delegate-questions'
import { systemContext } from '@/lib/server/system-context'
import { call } from '../support/call'
import { type LinkSession, openLinkSession } from '../support/questionnaire-world'
import { makeWorld, type World } from '../support/world'

type Role = keyof World['people']
const lead: Role[] = ['coordinator', 'lead-member']
const members: Role[] = [...lead, 'contributor', 'field-member', 'decision-maker', 'observer']
const followers: Role[] = ['administrator', 'rso-monitor', 'reviewer']
const everyone: Role[] = [...members, ...followers, 'foreigner']

interface Expectation {
  who: Role[]
  body?: unknown
  query?: Record<string, string>
  /** What is named does not exist, so whoever may act gets 404. */
  missing?: boolean
}

const someId = randomUUID()
const scope = { version: 1, territory: ['Whole country'] }
const assessment = '/assessments/{assessmentId}'
const questionnaire = `${assessment}/questionnaire`
const respondents: Role[] = [...lead, 'contributor']
const ownQuestion = { section: 'X', question: 'How many?', answerType: 'number' }

/** Who may call what, written down apart from the code that decides it. */
const expectations: Record<string, Expectation> = {
  'GET /account': { who: everyone },
  'PUT /account': { who: everyone, body: { name: 'A name', institution: '', language: 'en', timeZone: 'UTC' } },
  'GET /account/notifications': { who: everyone },
  'POST /account/notifications/read': { who: everyone, body: {} },
  'POST /account/password': { who: everyone, body: { current: 'not the password', password: 'a new and long sentence' } },
  'POST /account/second-factor': { who: everyone, body: {} },
  'DELETE /account/second-factor': { who: everyone, body: { password: 'not the password' } },
  'POST /account/second-factor/confirm': { who: everyone, body: { code: '000000' } },
  'POST /account/sign-out-everywhere': { who: everyone, body: {} },
  'GET /account/tokens': { who: everyone },
  'POST /account/tokens': { who: everyone, body: { name: 'another' } },
  'DELETE /account/tokens/{tokenId}': { who: everyone, missing: true },
  'GET /assessments': { who: everyone },
  'POST /assessments': { who: ['administrator'], body: { countryCode: 'CCC', countryName: 'Gammania', title: 'Third' } },
  [`GET ${assessment}`]: { who: [...members, ...followers] },
  [`PATCH ${assessment}`]: { who: ['coordinator'], body: scope },
  [`GET ${assessment}/audit`]: { who: [...lead, 'administrator'] },
  [`GET ${assessment}/audit.csv`]: { who: [...lead, 'administrator'] },
  [`GET ${assessment}/documents`]: { who: members },
  [`POST ${assessment}/documents`]: { who: [...lead, 'contributor', 'field-member', 'decision-maker'] },
  [`PATCH ${assessment}/documents/{documentId}`]: { who: lead, body: { version: 1, title: 'Other' }, missing: true },
  [`DELETE ${assessment}/documents/{documentId}`]: { who: lead, missing: true },
  [`GET ${assessment}/documents/{documentId}/file`]: { who: members, missing: true },
  [`GET ${assessment}/invitations`]: { who: ['coordinator', 'administrator'] },
  [`POST ${assessment}/invitations`]: { who: ['coordinator', 'administrator'], body: { email: 'new@test.example', roles: ['observer'] } },
  [`DELETE ${assessment}/invitations/{invitationId}`]: { who: ['coordinator', 'administrator'], missing: true },
  [`GET ${assessment}/members`]: { who: [...lead, 'administrator'] },
  [`PATCH ${assessment}/members/{userId}`]: { who: ['coordinator', 'administrator'], body: { roles: ['observer'] }, missing: true },
  [`DELETE ${assessment}/members/{userId}`]: { who: ['coordinator', 'administrator'], missing: true },
  [`GET ${assessment}/outputs`]: { who: [...members, ...followers] },
  [`POST ${assessment}/outputs/{output}/issue`]: { who: lead, body: {} },
  [`POST ${assessment}/outputs/{output}/approve`]: { who: ['decision-maker'], body: { number: 1 } },
  [`PUT ${assessment}/outputs/{output}/sharing`]: { who: ['coordinator'], body: { sharing: 'private', version: 0 } },
  [`GET ${assessment}/outputs/{output}/versions/{file}`]: { who: lead },
  [`GET ${assessment}/populations`]: { who: members },
  [`POST ${assessment}/populations`]: { who: lead, body: { name: 'A population' } },
  [`PATCH ${assessment}/populations/{populationId}`]: { who: lead, body: { version: 1 }, missing: true },
  [`DELETE ${assessment}/populations/{populationId}`]: { who: lead, missing: true },
  [`GET ${assessment}/questionnaire/analysis`]: { who: lead },
  [`GET ${assessment}/questionnaire/analysis/{table}`]: { who: lead },
  [`GET ${assessment}/questionnaire/findings`]: { who: lead },
  [`POST ${assessment}/questionnaire/findings/decisions`]: { who: lead, body: { key: 'no-rule', version: 0, decision: 'accepted' }, missing: true },
  [`POST ${assessment}/questionnaire/findings/reopenings`]: { who: lead, body: { key: 'no-rule', version: 1 }, missing: true },
  [`GET ${assessment}/questionnaire`]: { who: [...lead, 'contributor'], missing: true },
  [`PATCH ${assessment}/questionnaire/answers`]: {
    who: [...lead, 'contributor'],
    body: { instance: 'H-1.01|||', version: 0, change: { comment: 'A remark' } },
    missing: true,
  },
  [`GET ${questionnaire}/exports/{file}`]: { who: respondents, missing: true },
  [`POST ${questionnaire}/imports`]: { who: respondents, missing: true },
  [`GET ${questionnaire}/delegations`]: { who: lead },
  [`POST ${questionnaire}/delegations`]: { who: ['coordinator'], body: { institutionId: someId, sections: ['H-1'] } },
  [`PATCH ${questionnaire}/delegations/{delegationId}`]: { who: ['coordinator'], body: { version: 1, note: 'Soon' }, missing: true },
  [`DELETE ${questionnaire}/delegations/{delegationId}`]: { who: ['coordinator'], missing: true },
  [`POST ${questionnaire}/reminders`]: { who: ['coordinator'], body: {} },
  [`GET ${questionnaire}/links`]: { who: ['coordinator'] },
  [`POST ${questionnaire}/links`]: { who: ['coordinator'], body: { email: 'r@test.example', name: 'R', institutionId: someId } },
  [`DELETE ${questionnaire}/links/{linkId}`]: { who: ['coordinator'], missing: true },
  [`GET ${questionnaire}/review`]: { who: lead },
  [`POST ${questionnaire}/answers/{answerId}/validate`]: { who: lead, body: { version: 1 } },
  [`POST ${questionnaire}/answers/{answerId}/return`]: { who: lead, body: { version: 1, note: 'Which year?' } },
  [`GET ${questionnaire}/answers/{answerId}/history`]: { who: lead, missing: true },
  [`POST ${questionnaire}/validations`]: { who: lead, body: { section: 'H-1' } },
  [`PUT ${questionnaire}/adoptions`]: { who: lead, body: { instance: 'H-1.01|||', version: 0, decision: { kind: 'disputed' }, reason: 'No time' } },
  [`DELETE ${questionnaire}/adoptions`]: { who: lead, query: { instance: 'H-1.01|||', version: '1' } },
  [`POST ${questionnaire}/sign-offs`]: { who: respondents, body: { section: 'H-1', signatory: 'A', signedOn: '2026-01-01' }, missing: true },
  [`DELETE ${questionnaire}/sign-offs`]: { who: respondents, query: { section: 'H-1' }, missing: true },
  [`GET ${questionnaire}/settings`]: { who: ['coordinator'] },
  [`PUT ${questionnaire}/settings`]: { who: ['coordinator'], body: { mode: 'core', version: 0 } },
  [`POST ${questionnaire}/questions`]: { who: ['coordinator'], body: ownQuestion },
  [`PUT ${questionnaire}/questions/{question}`]: { who: ['coordinator'], body: { version: 1, question: ownQuestion }, missing: true },
  [`DELETE ${questionnaire}/questions/{question}`]: { who: ['coordinator'], query: { version: '1' }, missing: true },
  [`GET ${questionnaire}/translations`]: { who: ['coordinator'] },
  [`PUT ${questionnaire}/translations`]: { who: ['coordinator'], body: { language: 'id', question: 'H-1.01', texts: { question: 'Siapa?' }, version: 0 } },
  [`POST ${questionnaire}/translations/import`]: { who: ['coordinator'], body: { language: 'id', csv: 'H-1.01 question,Another,Siapa?' } },
  [`GET ${questionnaire}/translations/{language}`]: { who: ['coordinator'] },
  [`POST ${assessment}/questionnaire/submissions`]: { who: [...lead, 'contributor'], body: { section: 'H-1' }, missing: true },
  [`GET ${assessment}/steps/{step}`]: { who: [...lead, 'decision-maker', 'observer', ...followers] },
  [`POST ${assessment}/steps/{step}/actions`]: { who: lead, body: { action: 'start', version: 99 } },
  [`GET ${assessment}/steps/{step}/comments`]: { who: [...lead, 'decision-maker', 'observer'] },
  [`POST ${assessment}/steps/{step}/comments`]: { who: [...lead, 'decision-maker', 'observer'], body: { body: 'A remark' } },
  [`GET ${assessment}/tools/{tool}`]: { who: [...lead, 'decision-maker'] },
  [`PATCH ${assessment}/tools/{tool}`]: {
    who: [...lead, 'decision-maker'],
    body: { operations: [{ op: 'set-field', field: 'rationale', value: 'Why', version: 0 }] },
  },
  [`POST ${assessment}/tools/{tool}/evidence`]: { who: [...lead, 'decision-maker'], body: { field: 'rationale', documentId: someId }, missing: true },
  [`DELETE ${assessment}/tools/{tool}/evidence/{evidenceId}`]: { who: [...lead, 'decision-maker'], missing: true },
  'GET /audit': { who: ['administrator'] },
  'GET /jobs/failed': { who: ['administrator'] },
  'POST /jobs/{queue}/{jobId}/retry': { who: ['administrator'], body: {}, missing: true },
  'GET /monitor': { who: ['rso-monitor', 'reviewer'] },
  'POST /invitations': { who: ['administrator'], body: { email: 'platform@test.example', platformRoles: ['reviewer'] } },
  'GET /methodologies/{key}': { who: everyone },
}
const open = ['GET /health', 'POST /invitations/accept', 'POST /respondent-links/open']
/** All that is open to a respondent who came by a personal link. */
const openByLink = [
  `GET ${assessment}`,
  `POST ${assessment}/documents`,
  `GET ${questionnaire}`,
  `PATCH ${questionnaire}/answers`,
  `GET ${questionnaire}/exports/{file}`,
  `POST ${questionnaire}/imports`,
  `POST ${questionnaire}/submissions`,
  `POST ${questionnaire}/sign-offs`,
  `DELETE ${questionnaire}/sign-offs`,
]

let world: World
let link: LinkSession
beforeAll(async () => {
  world = await makeWorld()
  const place = { assessmentId: world.assessmentId, toolKey: 'form-03', tableKey: 'stakeholders' }
  const { id } = await database().toolRow.create({
    data: { ...place, position: 1, id: randomUUID(), values: { name: 'Civil registry' }, cellVersions: {}, updatedAt: new Date() },
    select: { id: true },
  })
  await delegateQuestions(systemContext('Test'), world.assessmentId, { institutionId: id, sections: ['H-1'] })
  link = await openLinkSession(world.assessmentId, id)
})

const nameOf = ({ declaration }: (typeof operations)[number]) => `${declaration.method} ${declaration.path}`

/** Forms are sent as forms. */
const forms: Record<string, [string, string | File]> = {
  [`POST ${assessment}/documents`]: ['metadata', JSON.stringify({ title: 'A law' })],
  [`POST ${questionnaire}/imports`]: ['file', new File(['no workbook'], 'answers.xlsx')],
}

function bodyFor(name: string, expectation: Expectation): BodyInit | undefined {
  const filled = forms[name]
  if (!filled) return expectation.body === undefined ? undefined : JSON.stringify(expectation.body)
  const form = new FormData()
  form.set(...(filled as [string, File]))
  return form
}

function paramsFor(name: string): Record<string, string> {
  const named = {
    assessmentId: world.assessmentId,
    step: 'step-01',
    tool: 'form-01',
    output: 'output-01',
    table: 'sections',
    file: name.includes('/exports/') ? 'answers.xlsx' : 'draft.html',
    key: 'bali-outline-2',
    queue: 'mail',
    question: 'X-1.77',
    language: 'id',
  }
  const unknown = ['documentId', 'userId', 'tokenId', 'invitationId', 'populationId', 'evidenceId', 'jobId', 'delegationId', 'linkId', 'answerId'].map(
    (name) => [name, someId],
  )
  return { ...named, ...Object.fromEntries(unknown) }
}

describe('every operation', () => {
  it('is in the table of expectations, and no other', () => {
    expect(operations.map(nameOf).sort()).toEqual([...Object.keys(expectations), ...open].sort())
  })

  const guarded = operations.filter(({ declaration }) => declaration.access === 'signed-in').map((operation) => [nameOf(operation), operation] as const)

  it.each(guarded)('%s: nobody without signing in', async (name, operation) => {
    const response = await call(operation, { params: paramsFor(name), body: bodyFor(name, expectations[name] as Expectation) })
    expect(response.status).toBe(401)
  })

  it.each(guarded)('%s: those who may, and none of the others', async (name, operation) => {
    const expectation = expectations[name] as Expectation
    for (const role of everyone) {
      const before = await entries()
      const response = await call(operation, {
        token: world.people[role].token,
        params: paramsFor(name),
        query: expectation.query,
        body: bodyFor(name, expectation),
      })
      const where = `${name} as ${role}: ${response.status}`
      expect(response.status, where).toBeLessThan(500)
      if (role === 'foreigner' && operation.declaration.path.startsWith(assessment)) expect(response.status, where).toBe(404)
      else if (expectation.who.includes(role)) expect(expectation.missing ? [404] : [200, 201, 204, 409, 422], where).toContain(response.status)
      else expect([403, 404], where).toContain(response.status)
      if (response.status === 403 || response.status === 404) expect(await entries(), where).toBe(before)
    }
  })
})

describe('who came by a personal link', () => {
  const guarded = operations.filter(({ declaration }) => declaration.access === 'signed-in').map((operation) => [nameOf(operation), operation] as const)

  it.each(guarded)('%s: only answering, signing and bringing documents', async (name, operation) => {
    const { query, ...expectation } = expectations[name] as Expectation
    const before = await entries()
    const headers = { cookie: link.cookie, origin: 'http://localhost', host: 'localhost' }
    const response = await call(operation, { headers, query, params: paramsFor(name), body: bodyFor(name, expectation) })
    if (openByLink.includes(name)) expect([200, 201, 404, 409], name).toContain(response.status)
    else {
      expect([403, 404], `${name}: ${response.status}`).toContain(response.status)
      expect(await entries(), name).toBe(before)
    }
  })

  it('opens nothing of another assessment', async () => {
    for (const [name, operation] of guarded.filter(([, { declaration }]) => declaration.path.startsWith(assessment))) {
      const { query, ...expectation } = expectations[name] as Expectation
      const headers = { cookie: link.cookie, origin: 'http://localhost', host: 'localhost' }
      const params = { ...paramsFor(name), assessmentId: world.otherAssessmentId }
      expect((await call(operation, { headers, query, params, body: bodyFor(name, expectation) })).status, name).toBe(404)
    }
  })
})

function entries(): Promise<number> {
  return database().auditEntry.count()
}
