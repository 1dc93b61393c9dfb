import 'server-only'
import type { Declaration } from '@/lib/core/contract/contract'
import type { ErrorCode } from '@/lib/core/error'

/** Codes with which an operation can refuse: those that follow from its shape, and its own. */
export function refusalsOf(declaration: Declaration): ErrorCode[] {
  const { access, method, params, query, body, upload, errors = [] } = declaration
  const found: (ErrorCode | false)[] = [
    'malformed-request',
    'not-signed-in',
    access === 'signed-in' && 'forbidden',
    method !== 'GET' && 'cross-site-request',
    params !== undefined && 'not-found',
    ...(method === 'GET' ? [] : changeRefusals),
    (body !== undefined || upload === true) && 'body-too-large',
    (body !== undefined || upload === true) && 'unsupported-media-type',
    (body !== undefined || query !== undefined || upload === true) && 'invalid-input',
    'internal',
    'service-unavailable',
    ...errors,
  ]
  return [...new Set(found.filter((code) => code !== false))]
}

const changeRefusals: ErrorCode[] = [
  'version-conflict',
  'already-exists',
  'action-not-available',
  'idempotency-mismatch',
]
