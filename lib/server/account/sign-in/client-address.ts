import 'server-only'

/**
 * Address of the caller. The web server in front of this code has already dropped forwarding
 * headers it may not trust.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',')[0]?.trim() || 'unknown'
}
