import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { keptSecret, openDataFolder } from '../lib/server/database/data-folder'
import { type EmbeddedDatabase, startEmbedded } from '../lib/server/database/embedded'

/**
 * Points this process at the operator's database, the one that is running now, or the embedded one,
 * which it then starts and answers.
 */
export async function connectDatabase(): Promise<EmbeddedDatabase | null> {
  const folder = openDataFolder(process.env.DATA_DIR ?? '.data')
  process.env.DATA_DIR = folder
  const embedded = process.env.DATABASE_URL ? null : await openEmbedded(folder)
  process.env.AUTH_SECRET ??= keptSecret(folder, 'auth-secret')
  return embedded
}

async function openEmbedded(folder: string): Promise<EmbeddedDatabase | null> {
  const note = join(folder, 'database-url')
  const running = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  const embedded = running && (await answers(running)) ? null : await startEmbedded(folder)
  process.env.DATABASE_URL = embedded?.url ?? running
  return embedded
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}
