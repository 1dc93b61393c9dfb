import 'server-only'

/** Address of the caller, as the web server in front of this code has found it. */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-forwarded-for') || 'unknown'
}
