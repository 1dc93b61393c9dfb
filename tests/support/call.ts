import type { RouteHandler } from '@/lib/server/http/route'

interface Sent {
  token?: string | undefined
  params?: Record<string, string>
  query?: Record<string, string> | undefined
  body?: BodyInit | undefined
  contentType?: string
  headers?: Record<string, string>
}

/** Calls an operation as a client would, by its own method and address. */
export function call(
  handler: RouteHandler,
  { token, params = {}, query = {}, body, contentType = 'application/json', headers = {} }: Sent,
): Promise<Response> {
  const { declaration } = handler
  const path = declaration.path.replace(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const request = new Request(`http://localhost/api/v1${path}?${new URLSearchParams(query)}`, {
    method: declaration.method,
    headers: {
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && typeof body === 'string' && { 'content-type': contentType }),
    },
    ...(body !== undefined && { body }),
  })
  return handler(request, { params: Promise.resolve(params) })
}
