import 'server-only'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/server/env'
import { disk } from './disk'
import { newIncomingPath } from './incoming'

/**
 * Gives a stored file as a path on this machine: the file itself, or, from a bucket, a copy that is
 * gone afterwards.
 */
export async function withLocalCopy<T>(
  storageKey: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (!env().STORAGE_URL) return use(join(env().DATA_DIR, 'files', storageKey))
  const path = await newIncomingPath()
  try {
    await pipeline(await disk().getStream(storageKey), createWriteStream(path, { mode: 0o600 }))
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}
