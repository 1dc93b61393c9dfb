import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError, api } from './api'

const assessmentId = '7d9f0b5e-0c53-4c0a-9b6e-0d0c7f6f2a11'
const asked: Request[] = []

function answering(response: () => Response) {
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push(new Request(new URL(address, 'http://here'), init))
    return response()
  })
}

afterEach(() => {
  asked.length = 0
  vi.unstubAllGlobals()
})

describe('a call of an operation', () => {
  it('goes to the address of its name, with its body and a key', async () => {
    answering(() => Response.json({ id: 'new' }, { status: 201 }))
    const add = api('POST /assessments/{assessmentId}/populations')
    await add({ params: { assessmentId }, body: { name: 'Islands' }, idempotencyKey: 'k' })
    const [request] = asked
    expect(request?.method).toBe('POST')
    expect(new URL(request?.url ?? '').pathname).toBe(
      `/api/v1/assessments/${assessmentId}/populations`,
    )
    expect(request?.headers.get('idempotency-key')).toBe('k')
    expect(await request?.json()).toEqual({ name: 'Islands' })
  })

  it('sends a form as a form, without what is not given', async () => {
    answering(() => Response.json({}, { status: 201 }))
    const form = { file: new File(['x'], 'areas.json'), nameProperty: 'name' }
    await api('POST /assessments/{assessmentId}/coverage/boundary')({
      params: { assessmentId },
      form,
    })
    const sent = await asked[0]?.formData()
    expect(sent?.get('nameProperty')).toBe('name')
    expect(sent?.get('file')).toBeInstanceOf(File)
  })

  it('throws what the problem document says', async () => {
    const problem = { code: 'invalid-input', detail: 'Enter a name.', errors: [] }
    answering(() => Response.json(problem, { status: 422 }))
    const failure = await api('GET /account')().catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(ApiError)
    expect(failure).toMatchObject({ status: 422, code: 'invalid-input', message: 'Enter a name.' })
  })
})

/** Checked by the types alone and never run. */
async function mustNotCompile() {
  // @ts-expect-error no such operation
  api('GET /assessment')
  // @ts-expect-error an operation whose answer is a file
  api('GET /assessments/{assessmentId}/audit.csv')
  // @ts-expect-error the address is not filled in
  await api('GET /assessments/{assessmentId}')()
  // @ts-expect-error another parameter
  await api('GET /assessments/{assessmentId}')({ params: { id: assessmentId } })
  // @ts-expect-error the body lacks a member
  await api('POST /account/password')({ body: { current: 'old' } })
  await api('PATCH /account')({
    // @ts-expect-error the body has a member of another type
    body: { name: 7 },
  })
  await api('PATCH /account')({
    // @ts-expect-error the body has a member that is not known
    body: { nickname: 'A.' },
  })
  await api('GET /audit')({
    // @ts-expect-error no such member of the query
    query: { page: 2 },
  })
  const { items } = await api('GET /account/tokens')()
  // @ts-expect-error no such member of the answer
  return items.map(({ secret }) => secret)
}
void mustNotCompile
