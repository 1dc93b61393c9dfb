import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/server/env'

const folder = () => join(env().DATA_DIR, 'incoming')

/**
 * A place on this machine for a large file on its way in or out; whoever asks for it removes it.
 */
export async function newIncomingPath(): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  return join(folder(), randomUUID())
}

/** Removes what a server that was stopped in the middle left there. */
export async function clearIncoming(olderThan: Date): Promise<void> {
  const names = await readdir(folder()).catch(() => [])
  for (const name of names) {
    const path = join(folder(), name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtime < olderThan) await rm(path, { force: true })
  }
}
