import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { initialMigration } from '@/lib/server/database/initial-migration'
import { migrate, migrationNames, migrationState } from '@/lib/server/database/migrate'
import { catalogue, difference } from '../support/database/catalogue'

const connectionString = process.env.DATABASE_URL ?? ''
const client = new pg.Client({ connectionString })
let wanted: string[]

beforeAll(async () => {
  await client.connect()
  wanted = await catalogue(await databaseOf(await initialMigration(connectionString)))
})
afterAll(() => client.end())

describe('migrations', () => {
  it('are all applied, once', async () => {
    const state = { failed: [], missing: [], changed: [], foreign: [] }
    expect(await migrationState(client)).toEqual(state)
    expect(await migrate(connectionString)).toEqual([])
    expect(migrationNames().length).toBeGreaterThan(0)
  })

  it('lead to the data model and the rules of this version (npm run migration)', async () => {
    expect(difference(await catalogue(connectionString), wanted)).toEqual(nothing)
  })

  it.each([
    ['a column', /^ {4}"institution" TEXT NOT NULL DEFAULT '',\n/m, 'column "User".institution'],
    ['a default', / DEFAULT 'private'/, 'column "Output".sharing'],
    ['NOT NULL', /(?<="fileName" TEXT) NOT NULL/, 'column "CoverageImport"."fileName"'],
    ['an index', /CREATE INDEX "Invitation_email_idx".*\n/, 'index CREATE INDEX "Invitation_email'],
    ['a key', /ALTER TABLE "Step" ADD .* FOREIGN KEY .*\n/, 'constraint "Step"."Step_assessmentId'],
    [
      'a check',
      /ALTER TABLE "Population" ADD CONSTRAINT population_size [^;]*;/,
      'constraint "Population".population',
    ],
    ['a trigger', /CREATE TRIGGER answer_kept[^;]*;/, 'trigger CREATE TRIGGER answer_kept'],
    ['a function', /CREATE FUNCTION append_audit[^$]*\$\$[^$]*\$\$;/, 'function CREATE OR REPLACE'],
  ])('are seen to differ when %s is left out of the SQL', async (_, part, line) => {
    const [name] = migrationNames()
    const sql = readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')
    const shortened = sql.replace(part, '')
    expect(shortened).not.toBe(sql)
    const { missing } = difference(await catalogue(await databaseOf(shortened)), wanted)
    expect(missing.some((one) => one.startsWith(line))).toBe(true)
  })
})

describe('the start', () => {
  const [name] = migrationNames()

  it.each([
    [
      `UPDATE _prisma_migrations SET checksum = repeat('0', 64)`,
      `another text of the migration ${name}`,
    ],
    [`UPDATE _prisma_migrations SET finished_at = NULL`, `The migration ${name} failed earlier`],
    [
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
       VALUES ('x', 'x', now(), '20990101000000_later')`,
      '20990101000000_later, which this version does not know',
    ],
  ])('is refused after %s', async (change, sentence) => {
    const url = await databaseOf('')
    await migrate(url)
    await within(url, change)
    await expect(migrate(url)).rejects.toThrow(sentence)
  })
})

describe('every foreign key', () => {
  it('has an index that begins with its columns', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT k.conname AS name FROM pg_constraint k
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL AND i.indisvalid
        AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`)
    expect(rows.map((row) => row.name)).toEqual([])
  })
})

const nothing = { missing: [], extra: [] }

/** A new database, made by the SQL. */
async function databaseOf(sql: string): Promise<string> {
  const name = `made_${randomBytes(6).toString('hex')}`
  await within(inject('serverUrl'), `CREATE DATABASE ${name}`)
  const url = connectionString.replace(/[^/]*$/, name)
  await within(url, sql)
  return url
}

async function within(url: string, sql: string): Promise<void> {
  const own = new pg.Client({ connectionString: url })
  await own.connect()
  await own.query(sql).finally(() => own.end())
}
