import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeBackup } from '@/lib/server/backup/make-backup'
import { type BackupManifest, manifestName } from '@/lib/server/backup/manifest'
import { checkBackup, restoreBackup } from '@/lib/server/backup/restore-backup'
import { storedFiles } from '@/lib/server/backup/stored-files'
import { tablesOf } from '@/lib/server/backup/tables'
import { assertGoesWith } from '@/lib/server/database/goes-with'
import { createDocument } from '@/lib/server/document/create'
import { env } from '@/lib/server/env'
import { disk } from '@/lib/server/storage/disk'
import { systemContext } from '@/lib/server/system-context'
import { catalogue } from '../support/database/catalogue'
import { makeReportWorld } from '../support/report-world'
import { sentFile } from '../support/sent-file'

const root = mkdtempSync(join(tmpdir(), 'crvs-backup-'))
const folder = join(root, 'first')
const restored: string[] = []
let manifest: BackupManifest

beforeAll(async () => {
  const { assessmentId } = await makeReportWorld()
  const text = sentFile(Buffer.from('The whole of the act.'), 'act.txt')
  await createDocument(systemContext('Test'), assessmentId, { title: 'Act' }, text)
  manifest = await backUp(folder)
})
afterAll(async () => {
  for (const name of restored) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(root, { recursive: true, force: true })
})

function backUp(into: string): Promise<BackupManifest> {
  return makeBackup(into, {
    databaseUrl: env().DATABASE_URL,
    files: storedFiles,
    secrets: { 'auth-secret': env().AUTH_SECRET },
    version: '0.1.0',
    madeAt: new Date('2026-12-01T02:00:00Z'),
  })
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  restored.push(name)
  await onServer(`CREATE DATABASE ${name}`)
  return inject('serverUrl').replace(/[^/]*$/, name)
}

/** Hash of all rows of each table, in no order. */
async function contents(connectionString: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const hashes: Record<string, string> = {}
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)
    const lines = rows.map(({ row }) => row).sort()
    hashes[name] = `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`
  }
  await client.end()
  return hashes
}

describe('a backup', () => {
  it('comes back whole into an empty place: every table, every file, every rule', async () => {
    const databaseUrl = await emptyDatabase()
    const files = new Map<string, Buffer>()
    const secrets = new Map<string, string>()
    await restoreBackup(folder, await checkBackup(folder), {
      databaseUrl,
      write: async (key, content) => void files.set(key, await buffer(content)),
      keepSecret: async (name, value) => void secrets.set(name, value),
    })
    expect(await contents(databaseUrl)).toEqual(await contents(env().DATABASE_URL))
    expect(await catalogue(databaseUrl)).toEqual(await catalogue(env().DATABASE_URL))
    expect(files.size).toBeGreaterThan(0)
    for (const [key, bytes] of files)
      expect(bytes.equals(Buffer.from(await disk().getBytes(key))), key).toBe(true)
    expect(secrets.get('auth-secret')).toBe(env().AUTH_SECRET)
    expect(existsSync(join(folder, 'secrets', 'auth-secret'))).toBe(true)
    expect(readFileSync(join(folder, manifestName), 'utf8')).not.toContain(env().AUTH_SECRET)
  })

  it('names files of the record that are gone from the storage, or were changed there', async () => {
    const keys = Object.keys(manifest.files)
    expect(manifest.problems).toEqual([])
    const [first = ''] = keys
    const path = join(env().DATA_DIR, 'files', first)
    const kept = readFileSync(path)
    appendFileSync(path, ' ')
    expect((await backUp(join(root, 'changed'))).problems).toEqual([
      { key: first, what: 'changed' },
    ])
    rmSync(path)
    expect((await backUp(join(root, 'gone'))).problems).toEqual([{ key: first, what: 'missing' }])
    writeFileSync(path, kept)
  })

  it('is never written over another', async () => {
    await expect(backUp(folder)).rejects.toThrow(/is not empty/)
  })
})

describe('a start beside an empty database', () => {
  it('is refused when the data folder holds files, and goes on when it holds none', async () => {
    const databaseUrl = await emptyDatabase()
    await expect(assertGoesWith(databaseUrl, env().DATA_DIR)).rejects.toThrow(
      /holds files, but the database is empty/,
    )
    expect(await assertGoesWith(databaseUrl, root)).toBeUndefined()
    expect(await assertGoesWith(env().DATABASE_URL, env().DATA_DIR)).toBeUndefined()
  })
})

describe('a restore is refused, and nothing is changed,', () => {
  const target = (databaseUrl: string) => ({
    databaseUrl,
    write: async () => {},
    keepSecret: async () => {},
  })

  it('when a file of the backup is not what was written, and names it', async () => {
    const broken = join(root, 'broken')
    await backUp(broken)
    appendFileSync(join(broken, 'tables', 'Document.copy.gz'), 'x')
    rmSync(join(broken, 'secrets', 'auth-secret'))
    await expect(checkBackup(broken)).rejects.toThrow(
      /not whole. Nothing was restored.\s+tables.Document.copy.gz \(changed\)\s+secrets.auth-secret \(missing\)/,
    )
  })

  it('when a newer version made it', async () => {
    const newer = join(root, 'newer')
    await backUp(newer)
    const migrations = [...manifest.migrations, { name: '99990101000000_later', checksum: 'x' }]
    writeFileSync(join(newer, manifestName), JSON.stringify({ ...manifest, migrations }))
    await expect(checkBackup(newer)).rejects.toThrow(/does not know \(99990101000000_later\)/)
  })

  it('when the database holds tables', async () => {
    await expect(restoreBackup(folder, manifest, target(env().DATABASE_URL))).rejects.toThrow(
      /holds tables/,
    )
  })

  it('when it fails in the middle: the database is empty again', async () => {
    const databaseUrl = await emptyDatabase()
    const failing = {
      ...target(databaseUrl),
      write: () => Promise.reject(new Error('the disk is full')),
    }
    await expect(restoreBackup(folder, manifest, failing)).rejects.toThrow('the disk is full')
    expect(await catalogue(databaseUrl)).toEqual([])
  })
})
