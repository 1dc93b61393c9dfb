import 'server-only'
import { env } from './env'

/** Full address of a page of this application, for links that travel outside it. */
export function addressOf(path: `/${string}`): string {
  return `${env().PUBLIC_URL ?? `http://localhost:${env().PORT}`}${path}`
}
