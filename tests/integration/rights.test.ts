import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/server/db'
import { delegateQuestions } from '@/lib/server/questionnaire/delegation/delegate-questions'
import { systemContext } from '@/lib/server/system-context'
import { call } from '../support/call'
import {
  assessment,
  type Expectation,
  everyone,
  expectations,
  questionnaire,
  someId,
} from '../support/expected-rights'
import { operations } from '../support/operations'
import { type LinkSession, openLinkSession } from '../support/questionnaire-world'
import { makeWorld, type World } from '../support/world'

const open = [
  'GET /health',
  'GET /openapi.json',
  'GET /public/outputs',
  'GET /public/outputs/{assessmentId}/{output}/{file}',
  'POST /invitations/accept',
  'POST /password-resets',
  'POST /respondent-links/open',
]
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
    data: {
      ...place,
      position: 1,
      id: randomUUID(),
      values: { name: 'Civil registry' },
      cellVersions: {},
      updatedAt: new Date(),
    },
    select: { id: true },
  })
  await delegateQuestions(systemContext('Test'), world.assessmentId, {
    institutionId: id,
    sections: ['H-1'],
  })
  link = await openLinkSession(world.assessmentId, id)
})

const nameOf = ({ declaration }: (typeof operations)[number]) =>
  `${declaration.method} ${declaration.path}`

/** Forms are sent as forms. */
const forms: Record<string, [string, string | File]> = {
  [`POST ${assessment}/documents`]: ['metadata', JSON.stringify({ title: 'A law' })],
  [`POST ${questionnaire}/imports`]: ['file', new File(['no workbook'], 'answers.xlsx')],
  [`POST ${assessment}/desk-review/imports`]: ['file', new File(['no review'], 'review.docx')],
  [`POST ${assessment}/coverage/boundary`]: ['file', new File(['{}'], 'areas.json')],
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
    output: name.includes('/reports/') ? 'output-12' : 'output-01',
    section: 'summary',
    table: 'sections',
    file: name.includes('/coverage/')
      ? 'figures.csv'
      : name.includes('/exports/')
        ? 'answers.xlsx'
        : 'draft.html',
    key: 'bali-outline',
    job: 'mail',
    question: 'X-1.77',
    language: 'id',
  }
  const unknown = [
    ...[
      'documentId',
      'userId',
      'tokenId',
      'sessionId',
      'invitationId',
      'populationId',
      'evidenceId',
      'jobId',
      'delegationId',
      'linkId',
      'answerId',
      'commentId',
    ],
    ...['estimateId', 'importId'],
  ].map((name) => [name, someId])
  return { ...named, ...Object.fromEntries(unknown) }
}

describe('every operation', () => {
  it('is in the table of expectations, and no other', () => {
    expect(operations.map(nameOf).sort()).toEqual([...Object.keys(expectations), ...open].sort())
  })

  const guarded = operations
    .filter(({ declaration }) => declaration.access === 'signed-in')
    .map((operation) => [nameOf(operation), operation] as const)

  it.each(guarded)('%s: nobody without signing in', async (name, operation) => {
    const response = await call(operation, {
      params: paramsFor(name),
      body: bodyFor(name, expectations[name] as Expectation),
    })
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
      if (role === 'foreigner' && operation.declaration.path.startsWith(assessment))
        expect(response.status, where).toBe(404)
      else if (expectation.who.includes(role))
        expect(expectation.missing ? [404] : [200, 201, 204, 409, 422], where).toContain(
          response.status,
        )
      else expect([403, 404], where).toContain(response.status)
      if (response.status === 403 || response.status === 404)
        expect(await entries(), where).toBe(before)
    }
  })
})

describe('who came by a personal link', () => {
  const guarded = operations
    .filter(({ declaration }) => declaration.access === 'signed-in')
    .map((operation) => [nameOf(operation), operation] as const)

  it.each(guarded)(
    '%s: only answering, signing and bringing documents',
    async (name, operation) => {
      const { query, ...expectation } = expectations[name] as Expectation
      const before = await entries()
      const headers = { cookie: link.cookie, origin: 'http://localhost', host: 'localhost' }
      const response = await call(operation, {
        headers,
        query,
        params: paramsFor(name),
        body: bodyFor(name, expectation),
      })
      if (openByLink.includes(name)) expect([200, 201, 404, 409], name).toContain(response.status)
      else {
        expect([403, 404], `${name}: ${response.status}`).toContain(response.status)
        expect(await entries(), name).toBe(before)
      }
    },
  )

  it('opens nothing of another assessment', async () => {
    for (const [name, operation] of guarded.filter(([, { declaration }]) =>
      declaration.path.startsWith(assessment),
    )) {
      const { query, ...expectation } = expectations[name] as Expectation
      const headers = { cookie: link.cookie, origin: 'http://localhost', host: 'localhost' }
      const params = { ...paramsFor(name), assessmentId: world.otherAssessmentId }
      expect(
        (await call(operation, { headers, query, params, body: bodyFor(name, expectation) }))
          .status,
        name,
      ).toBe(404)
    }
  })
})

function entries(): Promise<number> {
  return database().auditEntry.count()
}
