import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { migrate, migrationChecksums } from '../database/migrate'
import { withClient } from '../database/with-client'
import { loadTables } from './load-tables'
import { type BackupManifest, brokenFiles, filePath, readManifest, secretPath } from './manifest'

export interface RestoreTarget {
  /** An empty database. */
  databaseUrl: string
  write: (key: string, content: Readable) => Promise<void>
  keepSecret: (name: string, value: string) => Promise<void>
}

/**
 * The manifest of a backup that can be restored by this version and whose files are all whole.
 * Throws with what is wrong.
 */
export async function checkBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder)
  const known = migrationChecksums()
  const foreign = manifest.migrations.filter(({ name, checksum }) => known.get(name) !== checksum)
  if (foreign.length > 0)
    throw new Error(
      `The backup was made by version ${manifest.version}, whose database this version does not know ` +
        `(${foreign.map(({ name }) => name).join(', ')}). Restore it with that version or a later one.`,
    )
  const broken = await brokenFiles(folder, manifest)
  if (broken.length > 0)
    throw new Error(`The backup is not whole. Nothing was restored.\n  ${broken.join('\n  ')}`)
  return manifest
}

/** Puts a checked backup into an empty place. Throws, with the database empty again, if it cannot. */
export async function restoreBackup(
  folder: string,
  manifest: BackupManifest,
  { databaseUrl, write, keepSecret }: RestoreTarget,
): Promise<void> {
  await assertEmpty(databaseUrl)
  try {
    await migrate(
      databaseUrl,
      manifest.migrations.map(({ name }) => name),
    )
    await loadTables(databaseUrl, folder, manifest)
    for (const key of Object.keys(manifest.files))
      await write(key, createReadStream(join(folder, filePath(key))))
    for (const name of Object.keys(manifest.secrets))
      await keepSecret(name, await readFile(join(folder, secretPath(name)), 'utf8'))
  } catch (thrown) {
    await withClient(databaseUrl, async (client) => {
      await client.query('DROP SCHEMA public CASCADE')
      await client.query('CREATE SCHEMA public')
    })
    throw thrown
  }
}

function assertEmpty(databaseUrl: string): Promise<void> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    if ((rows[0]?.count ?? 0) > 0)
      throw new Error('The database holds tables. A backup is restored into an empty database.')
  })
}
