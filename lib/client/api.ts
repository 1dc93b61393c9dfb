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

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body?: unknown
  form?: FormData
  /** The same key for a repetition of the same change. */
  idempotencyKey?: string
  /** Whose change it is: refused when someone else is signed in by now. */
  userId?: string
  signal?: AbortSignal
}

/** Calls /api/v1. Throws ApiError for a refusal and TypeError when the network is away. */
export async function api<T>(
  path: string,
  { method = 'GET', body, form, idempotencyKey, userId, signal }: Call = {},
): Promise<T> {
  const headers = new Headers()
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (method !== 'GET') headers.set('idempotency-key', idempotencyKey ?? randomId())
  if (userId) headers.set('x-user', userId)
  const content = form ?? (body === undefined ? null : JSON.stringify(body))
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    body: content,
    ...(signal && { signal }),
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  throw await refusal(response)
}

async function refusal(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const errors = Array.isArray(problem.errors)
    ? (problem.errors as { path: string; message: string }[])
    : []
  return new ApiError(
    response.status,
    String(problem.code ?? 'internal'),
    String(problem.detail ?? response.statusText),
    errors,
    problem,
  )
}
