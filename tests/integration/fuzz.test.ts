import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../support/call'
import { operations } from '../support/operations'
import { makeWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const writes = operations
  .filter(({ declaration }) => declaration.body && !declaration.multipart)
  .map(
    (operation) =>
      [`${operation.declaration.method} ${operation.declaration.path}`, operation] as const,
  )
const id = '3f2c6a34-9d0c-4a4e-8a51-6c1d6a9f0b11'
const params = () => ({
  assessmentId: world.assessmentId,
  step: 'step-01',
  tool: 'form-01',
  output: 'output-01',
  section: 'summary',
  commentId: id,
  documentId: id,
  userId: id,
  tokenId: id,
  sessionId: id,
  invitationId: id,
  populationId: id,
  evidenceId: id,
  rowId: id,
  kind: 'population',
  thingId: id,
  estimateId: id,
  importId: id,
  job: 'mail',
  jobId: id,
  delegationId: id,
  linkId: id,
  answerId: id,
  question: 'X-1.77',
  language: 'id',
})

/**
 * Names that the bodies use, with values of every kind, so that the fuzz gets past the first check.
 */
const members = [
  'title',
  'version',
  'action',
  'reason',
  'operations',
  'op',
  'field',
  'value',
  'table',
  'row',
  'id',
  'values',
  'name',
  'email',
  'roles',
  'body',
  'mentions',
  'number',
  'note',
  'code',
  'password',
  'current',
  'sharing',
  'documentId',
  'cell',
  'content',
  'smallestCell',
  'territory',
  'events',
  'referenceStart',
  'institutionId',
  'sections',
  'section',
  'instance',
  'change',
  'answer',
  'decision',
  'kind',
  'texts',
  'question',
  'language',
  'csv',
  'condition',
  'signedOn',
  'token',
]
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constant('x'.repeat(10_001)),
  fc.constant('a\u0000b'),
  fc.constant('2026-02-31'),
  fc.constant(id),
  fc.constant('start'),
  fc.constant('set-field'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
)
const body = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...members),
    fc.oneof(
      value,
      fc.array(fc.dictionary(fc.constantFrom(...members), value, { maxKeys: 6 }), { maxLength: 2 }),
    ),
    {
      maxKeys: 8,
    },
  ),
  fc.jsonValue(),
)

describe('bad input is told, never a failure of the server', () => {
  it('reaches every operation that takes JSON: its address is filled in', () => {
    const known = Object.keys(params())
    const asked = writes.flatMap(([, { declaration }]) =>
      Object.keys(declaration.params?.shape ?? {}),
    )
    expect(asked.filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(writes)('%s', async (_name, operation) => {
    for (const person of [world.people.coordinator, world.people.administrator]) {
      await fc.assert(
        fc.asyncProperty(body, async (content) => {
          const response = await call(operation, {
            token: person.token,
            params: params(),
            body: JSON.stringify(content),
          })
          expect(response.status).toBeLessThan(500)
          if (response.status >= 400)
            expect(response.headers.get('content-type')).toBe('application/problem+json')
        }),
        { numRuns: 40 },
      )
    }
  })

  it.each(writes)('%s: malformed, oversize, of the wrong kind', async (_name, operation) => {
    const { token } = world.people.administrator
    const send = (content: string, contentType?: string) =>
      call(operation, {
        token,
        params: params(),
        body: content,
        ...(contentType && { contentType }),
      })
    expect((await send('{"a":')).status).toBe(400)
    expect(
      (await send(`{"a":"${'x'.repeat(operation.declaration.maxBytes ?? 1024 * 1024)}"}`)).status,
    ).toBe(413)
    expect((await send('a=b', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await send('{"no-such-member":1}')).status).toBe(422)
  })

  it('refuses files of the wrong kind and metadata that is not JSON', async () => {
    const upload = operations.find(
      ({ declaration }) => declaration.multipart && declaration.path.endsWith('/documents'),
    )
    if (!upload) throw new Error('there is no upload')
    const send = (metadata: string, content?: string) => {
      const form = new FormData()
      form.set('metadata', metadata)
      if (content !== undefined)
        form.set('file', new File([content], 'a.pdf', { type: 'application/pdf' }))
      return call(upload, { token: world.people.coordinator.token, params: params(), body: form })
    }
    expect((await send('{', 'text')).status).toBe(400)
    expect((await send('{"title":"A page"}', '<html><script>1</script></html>')).status).toBe(415)
    expect((await send('{"title":"A program"}', 'MZ\u0000\u0001')).status).toBe(415)
    expect((await send('{"title":"Nothing"}', '')).status).toBe(422)
    expect((await send('{"title":"A note"}', 'plain words')).status).toBe(201)
  })
})
