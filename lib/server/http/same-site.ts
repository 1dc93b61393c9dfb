import 'server-only'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'

/**
 * Refuses a cookie-borne write that a page of another site could have sent (OWASP: verify origin
 * with standard headers).
 */
export function refuseCrossSite(request: Request): void {
  const origin = request.headers.get('origin')
  if (origin) {
    if (allowedOrigins(request).has(origin)) return
    throw new AppError('cross-site-request')
  }
  if (request.headers.get('sec-fetch-site') === 'same-origin') return
  throw new AppError('cross-site-request')
}

function allowedOrigins(request: Request): Set<string> {
  const host = request.headers.get('host')
  const configured = env().PUBLIC_URL
  return new Set([
    ...(configured ? [new URL(configured).origin] : []),
    ...(host ? [`http://${host}`, `https://${host}`] : []),
  ])
}
