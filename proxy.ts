import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { PublicLimit } from '@/lib/server/http/public-limit'
import messages from '@/messages/en.json'

/**
 * A drawn document that is read in the browser: it holds its own style and pictures, and nothing
 * that runs.
 */
const document =
  /^\/api\/v1\/(assessments\/[^/]+\/outputs\/[^/]+\/versions|public\/outputs\/[^/]+\/[^/]+)\/[^/]+\.html$/
const documentStyle = createHash('sha256')
  .update(readFileSync(join(process.cwd(), 'public/document.css'), 'utf8').trim())
  .digest('base64')
const documentPolicy = `default-src 'none'; style-src 'sha256-${documentStyle}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** What anyone may look at without sign-in; looked at too often from one address, it waits. */
const open = /^\/(api\/v1\/)?public(\/|$)/
const limit = new PublicLimit()

/**
 * Gives each page a fresh nonce and the headers that keep other sites out. Rights are not decided
 * here.
 */
export function proxy(request: NextRequest): NextResponse {
  if (open.test(request.nextUrl.pathname)) {
    const address = request.headers.get('x-forwarded-for') ?? 'unknown'
    const seconds = limit.refuses(address, Date.now())
    if (seconds !== null) return tooMany(seconds)
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = document.test(request.nextUrl.pathname)
    ? documentPolicy
    : contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'SAMEORIGIN')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  if (open.test(request.nextUrl.pathname) && process.env.PUBLIC_INDEX !== '1')
    response.headers.set('x-robots-tag', 'noindex')
  if (isOverTls(request))
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}

function tooMany(seconds: number): NextResponse {
  const code = 'too-many-requests'
  const problem = {
    type: `urn:crvs-workbench:problem:${code}`,
    title: messages.errors[code],
    status: 429,
    code,
  }
  return new NextResponse(JSON.stringify(problem), {
    status: 429,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': String(seconds),
    },
  })
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV !== 'production'
  return [
    "default-src 'self'",
    // The layout engine of print packs is WebAssembly, carried in its script as a data: address.
    // Neither lets text run as code.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' data:${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

function isOverTls(request: NextRequest): boolean {
  return (
    (process.env.PUBLIC_URL ?? '').startsWith('https:') ||
    request.headers.get('x-forwarded-proto') === 'https'
  )
}

/** Files are not to pass here: what does is held in memory, and cut at 10 MB. */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon.svg|api/v1/assessments/[^/]+/(?:documents|coverage/(?:imports|template))$).*)',
  ],
}
