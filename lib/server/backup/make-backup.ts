import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '../database/with-client'
import { writeHashed } from '../storage/hashed-file'
import { type BackupManifest, filePath, manifestName, secretPath, tablePath } from './manifest'
import { columnList, quotedName, sequencesOf, tablesOf } from './tables'

/** Where the files of the record are, whatever keeps them. */
export interface FileStore {
  keys: () => AsyncIterable<string>
  read: (key: string) => Promise<Readable>
}

export interface BackupSource {
  databaseUrl: string
  files: FileStore
  secrets: Record<string, string>
  version: string
  madeAt: Date
}

/**
 * Writes a backup into a new folder while the application runs: all tables as they stood at one
 * moment, all files, and the secrets in a folder of their own. Throws when the folder holds
 * anything; the folder appears under its name only when it is whole.
 */
export async function makeBackup(folder: string, source: BackupSource): Promise<BackupManifest> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new Error(`${folder} is not empty. Give the backup a folder of its own.`)
  const making = `${folder}.unfinished`
  await mkdir(dirname(making), { recursive: true })
  await mkdir(making, { mode: 0o700 })
  try {
    const manifest = await withClient(source.databaseUrl, (client) => fill(making, client, source))
    await rename(making, folder)
    return manifest
  } catch (thrown) {
    await rm(making, { recursive: true, force: true })
    throw thrown
  }
}

async function fill(
  folder: string,
  client: pg.Client,
  source: BackupSource,
): Promise<BackupManifest> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const tables = await writeTables(client, folder)
  const { rows: migrations } = await client.query<BackupManifest['migrations'][number]>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name`,
  )
  const files = await writeFiles(source.files, folder)
  const manifest: BackupManifest = {
    format: 1,
    version: source.version,
    madeAt: source.madeAt.toISOString(),
    migrations,
    tables,
    sequences: await sequencesOf(client),
    files,
    secrets: await writeSecrets(source.secrets, folder),
    problems: await problemsOf(client, files),
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
    mode: 0o600,
  })
  return manifest
}

async function writeTables(client: pg.Client, folder: string): Promise<BackupManifest['tables']> {
  await mkdir(join(folder, 'tables'), { mode: 0o700 })
  const written: BackupManifest['tables'] = {}
  for (const { name, columns } of await tablesOf(client)) {
    const copy = client.query(
      copyTo(`COPY (SELECT ${columnList(columns)} FROM ${quotedName(name)}) TO STDOUT`),
    )
    const packed = createGzip()
    const done = pipeline(copy, packed)
    const hashed = await writeHashed(packed, join(folder, tablePath(name)))
    await done
    written[name] = { ...hashed, columns, rows: copy.rowCount ?? 0 }
  }
  return written
}

async function writeFiles(store: FileStore, folder: string): Promise<BackupManifest['files']> {
  const written: BackupManifest['files'] = {}
  for await (const key of store.keys()) {
    const path = join(folder, filePath(key))
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // One that was removed since it was listed is named below if the record needs it.
    const content = await store.read(key).catch(() => null)
    if (content) written[key] = await writeHashed(content, path)
  }
  return written
}

async function writeSecrets(
  secrets: Record<string, string>,
  folder: string,
): Promise<BackupManifest['secrets']> {
  await mkdir(join(folder, 'secrets'), { mode: 0o700 })
  const written: BackupManifest['secrets'] = {}
  for (const [name, value] of Object.entries(secrets)) {
    await writeFile(join(folder, secretPath(name)), value, { mode: 0o600 })
    const sha256 = createHash('sha256').update(value).digest('hex')
    written[name] = { sha256, sizeBytes: Buffer.byteLength(value) }
  }
  return written
}

/** Files that the record names by their hash. */
async function problemsOf(
  client: pg.Client,
  files: BackupManifest['files'],
): Promise<BackupManifest['problems']> {
  const { rows } = await client.query<{ key: string; sha256: string }>(
    `SELECT "storageKey" AS key, sha256 FROM "Document" WHERE "storageKey" IS NOT NULL
     UNION ALL
     SELECT "storageKey", sha256 FROM "CoverageImport" WHERE "storageKey" IS NOT NULL`,
  )
  return rows.flatMap(({ key, sha256 }): BackupManifest['problems'] => {
    const found = files[key]
    if (!found) return [{ key, what: 'missing' }]
    return found.sha256 === sha256 ? [] : [{ key, what: 'changed' }]
  })
}
