import { expect, it } from 'vitest'
import { outcomeOf } from './outcome'

const problem = (code: string) => ({ code, detail: 'Why.' })

it.each([
  [200, { versions: {} }, 'taken'],
  [204, null, 'taken'],
  // A captive portal answers for the server, with a page or with its own words.
  [200, undefined, 'unreached'],
  [302, undefined, 'unreached'],
  [401, undefined, 'unreached'],
  [403, undefined, 'unreached'],
  [403, { error: 'Pay first.' }, 'unreached'],
  [401, problem('not-signed-in'), 'signed-out'],
  [408, undefined, 'busy'],
  [429, problem('too-many-requests'), 'busy'],
  [503, undefined, 'busy'],
  [504, undefined, 'busy'],
  [500, problem('internal'), 'failing'],
  [500, undefined, 'unreached'],
  [409, problem('idempotency-mismatch'), 'key-taken'],
  [409, problem('version-conflict'), 'refused'],
  [403, problem('forbidden'), 'refused'],
  [404, problem('not-found'), 'refused'],
  [422, problem('invalid-input'), 'refused'],
])('%i with %j is %s', (status, body, kind) => {
  expect(outcomeOf({ status, body, retryAfter: null }).kind).toBe(kind)
})

it('gives the reason of the first input, else of the whole', () => {
  const whole = outcomeOf({ status: 422, body: problem('invalid-input'), retryAfter: null })
  expect(whole).toMatchObject({ refusal: { message: 'Why.', status: 422 } })
  const errors = [{ path: 'title', message: 'Too long.' }]
  const body = { ...problem('invalid-input'), errors }
  const input = outcomeOf({ status: 422, body, retryAfter: null })
  expect(input).toMatchObject({ refusal: { message: 'Too long.', fieldErrors: errors } })
})
