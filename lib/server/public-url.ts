import 'server-only'
import { env } from './env'

/** The address that people use for a path of the application. */
export function publicUrl(path: `/${string}`): string {
  const { PUBLIC_URL, PORT } = env()
  return `${(PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '')}${path}`
}
