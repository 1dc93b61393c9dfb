import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '@/app/api/v1/operations'
import { database } from '@/lib/server/db'
import { call } from '../support/call'
import { makeWorld, type World } from '../support/world'

type Role = keyof World['people']
const lead: Role[] = ['coordinator', 'lead-member']
const members: Role[] = [...lead, 'contributor', 'field-member', 'decision-maker', 'observer']
const followers: Role[] = ['administrator', 'rso-monitor', 'reviewer']
const everyone: Role[] = [...members, ...followers, 'foreigner']

interface Expectation {
  who: Role[]
  body?: unknown
  /** What is named does not exist, so whoever may act gets 404. */
  missing?: boolean
}

const someId = randomUUID()
const scope = { version: 1, territory: ['Whole country'] }
const assessment = '/assessments/{assessmentId}'

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
  [`GET ${assessment}/coverage`]: { who: lead },
  [`GET ${assessment}/coverage/boundary`]: { who: lead },
  [`POST ${assessment}/coverage/boundary`]: { who: lead },
  [`DELETE ${assessment}/coverage/boundary`]: { who: lead },
  [`GET ${assessment}/coverage/exports/{file}`]: { who: lead },
  [`PUT ${assessment}/coverage/estimates`]: {
    who: lead,
    body: {
      id: someId,
      cell: { indicator: 'G1', event: 'birth', populationId: null, year: 2025, area: '', sex: 'all' },
      content: { kind: 'not-measured', reason: 'No list exists.', band: null, sources: [] },
      version: 0,
    },
  },
  [`GET ${assessment}/coverage/imports`]: { who: lead },
  [`POST ${assessment}/coverage/imports`]: { who: lead },
  [`GET ${assessment}/coverage/imports/{importId}`]: { who: lead, missing: true },
  [`PUT ${assessment}/coverage/imports/{importId}/mapping`]: {
    who: lead,
    body: {
      mapping: {
        kind: 'register',
        eventDate: { column: 'a', format: 'iso' },
        registrationDate: { column: 'b', format: 'iso' },
        event: { from: 'one', event: 'birth' },
        population: { from: 'one', populationId: null },
        national: true,
        area: null,
        sex: null,
        age: null,
        record: null,
        legalDays: { birth: 30 },
        keepRaw: false,
      },
      version: 1,
    },
    missing: true,
  },
  [`POST ${assessment}/coverage/imports/{importId}/cancel`]: { who: lead, missing: true },
  [`POST ${assessment}/coverage/imports/{importId}/rerun`]: { who: lead, missing: true },
  [`DELETE ${assessment}/coverage/imports/{importId}/file`]: { who: lead, missing: true },
  [`POST ${assessment}/coverage/imports/{importId}/estimates`]: {
    who: lead,
    body: {
      estimates: [
        {
          id: someId,
          cell: { indicator: 'G1', event: 'birth', populationId: null, year: 2025, area: '', sex: 'all' },
          figure: 'registered',
          method: 'direct-count',
          inputs: { denominator: 10 },
        },
      ],
      numeratorDefinition: '',
      denominatorDefinition: '',
      sources: [],
      grade: null,
      limits: '',
      disclosure: 'public',
    },
  },
  [`GET ${assessment}/coverage/template`]: { who: lead },
  [`POST ${assessment}/coverage/template`]: { who: lead },
  [`DELETE ${assessment}/coverage/estimates/{estimateId}`]: { who: lead, body: { version: 1 }, missing: true },
  [`PUT ${assessment}/coverage/adoptions/{estimateId}`]: { who: lead, body: { reason: 'The only one', version: 0 }, missing: true },
  [`DELETE ${assessment}/coverage/adoptions/{estimateId}`]: { who: lead, body: { version: 1 }, missing: true },
  [`PUT ${assessment}/coverage/settings`]: { who: ['coordinator'], body: { smallestCell: 10, version: 0 } },
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
  [`GET ${assessment}/questionnaire`]: { who: [...lead, 'contributor'], missing: true },
  [`PATCH ${assessment}/questionnaire/answers`]: {
    who: [...lead, 'contributor'],
    body: { instance: 'H-1.01|||', version: 0, change: { comment: 'A remark' } },
    missing: true,
  },
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
const open = ['GET /health', 'POST /invitations/accept']

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const nameOf = ({ declaration }: (typeof operations)[number]) => `${declaration.method} ${declaration.path}`

function bodyFor(name: string, expectation: Expectation): BodyInit | undefined {
  const form = new FormData()
  if (name === `POST ${assessment}/documents`) form.set('metadata', JSON.stringify({ title: 'A law' }))
  else if (name === `POST ${assessment}/coverage/boundary`) form.set('file', new File(['{}'], 'areas.json'))
  else return expectation.body === undefined ? undefined : JSON.stringify(expectation.body)
  return form
}

function paramsFor(name: string): Record<string, string> {
  const named = {
    assessmentId: world.assessmentId,
    step: 'step-01',
    tool: 'form-01',
    output: 'output-01',
    file: name.includes('/coverage/') ? 'figures.csv' : 'draft.html',
    key: 'bali-outline-2',
    queue: 'mail',
  }
  const unknown = ['documentId', 'userId', 'tokenId', 'invitationId', 'populationId', 'evidenceId', 'jobId', 'estimateId', 'importId'].map((name) => [
    name,
    someId,
  ])
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
      const response = await call(operation, { token: world.people[role].token, params: paramsFor(name), body: bodyFor(name, expectation) })
      const where = `${name} as ${role}: ${response.status}`
      expect(response.status, where).toBeLessThan(500)
      if (role === 'foreigner' && operation.declaration.path.startsWith(assessment)) expect(response.status, where).toBe(404)
      else if (expectation.who.includes(role)) expect(expectation.missing ? [404] : [200, 201, 204, 409, 422], where).toContain(response.status)
      else expect([403, 404], where).toContain(response.status)
      if (response.status === 403 || response.status === 404) expect(await entries(), where).toBe(before)
    }
  })
})

function entries(): Promise<number> {
  return database().auditEntry.count()
}
