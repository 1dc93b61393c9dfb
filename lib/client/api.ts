import type { AnswerOf, Contract, Given, JsonOperation } from '@/lib/core/contract/contract'
import { fillAddress } from '@/lib/core/contract/fill-address'
import { randomId } from './random-id'

/** A refused request, as the problem document says it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fieldErrors: { path: string; message: string }[],
    /** The whole problem document, for members of one code. */
    readonly problem: Record<string, unknown>,
  ) {
    super(message)
  }
}

interface Sending {
  /** The same key for a repetition of the same change. */
  idempotencyKey?: string
  /** Whose change it is: refused when someone else is signed in by now. */
  userId?: string
  signal?: AbortSignal
}

/** What each operation takes; nothing need be given where all of it may be left out. */
type Calls = {
  [Name in JsonOperation]: Record<never, never> extends Given<Contract[Name]>
    ? [call?: Given<Contract[Name]> & Sending]
    : [call: Given<Contract[Name]> & Sending]
}
type Answers = { [Name in JsonOperation]: AnswerOf<Contract[Name]> }

interface AnyCall extends Sending {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  form?: Record<string, unknown>
}

/**
 * Calls an operation of the contract, named by method and address as they are declared; what it
 * takes and answers follows from its schemas: `api('GET /account/tokens')()`. Throws ApiError for a
 * refusal and TypeError when the network is away.
 */
export function api<Name extends JsonOperation>(
  name: Name,
): (...call: Calls[Name]) => Promise<Answers[Name]>
export function api(name: string): (call?: AnyCall) => Promise<unknown> {
  return (call = {}) => {
    const { body, form, ...sending } = call
    const method = name.slice(0, name.indexOf(' '))
    const address = fillAddress(name as JsonOperation, call as never)
    return request(address, method, form ? formOf(form) : body, sending)
  }
}

async function request(
  address: string,
  method: string,
  content: unknown,
  { idempotencyKey, userId, signal }: Sending,
): Promise<unknown> {
  const headers = new Headers()
  const isForm = content instanceof FormData
  if (content !== undefined && !isForm) headers.set('content-type', 'application/json')
  if (method !== 'GET') headers.set('idempotency-key', idempotencyKey ?? randomId())
  if (userId) headers.set('x-user', userId)
  const response = await fetch(address, {
    method,
    headers,
    body: isForm ? content : content === undefined ? null : JSON.stringify(content),
    ...(signal && { signal }),
  })
  if (response.ok) return response.status === 204 ? undefined : await response.json()
  throw await refusal(response)
}

function formOf(fields: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.set(name, value instanceof Blob ? value : String(value))
  return form
}

async function refusal(response: Response): Promise<ApiError> {
  return refusalOf(response, await response.json().catch(() => null))
}

/** What a problem document says; of another body, no more than its status is known. */
export function refusalOf(
  { status, statusText }: { status: number; statusText: string },
  body: unknown,
): ApiError {
  const problem = ((typeof body === 'object' && body) || {}) as Record<string, unknown>
  const errors = Array.isArray(problem.errors)
    ? (problem.errors as { path: string; message: string }[])
    : []
  const code = String(problem.code ?? 'internal')
  return new ApiError(status, code, String(problem.detail ?? statusText), errors, problem)
}
