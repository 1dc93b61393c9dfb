import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { sha256 } from '../sha256'
import { withClient } from './with-client'

const migrationsFolder = join(process.cwd(), 'prisma/migrations')
/** Only one process migrates at a time; the number is arbitrary but fixed. */
const migrationLock = 72_117_001

/** Prisma's own bookkeeping table, so that its tools can be used on the same database. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
  finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** Names of all migrations of this version, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** What each migration of this version is known by. */
export function migrationChecksums(): Map<string, string> {
  return new Map(migrationNames().map((name) => [name, sha256(sqlOf(name))]))
}

/**
 * Brings the database to this version, or to that of a backup, each migration in one transaction;
 * answers the names of those that were applied.
 */
export async function migrate(connectionString: string, only?: string[]): Promise<string[]> {
  return withClient(connectionString, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(bookkeeping)
    const state = await migrationState(client)
    assertOurs(state)
    const wanted = state.missing.filter((name) => only?.includes(name) ?? true)
    for (const name of wanted) await apply(client, name)
    return wanted
  })
}

/** The migrations of a database against the files of this version, by name. */
export interface MigrationState {
  failed: string[]
  missing: string[]
  /** Applied from another file than the one that is here now. */
  changed: string[]
  /** Applied, and no file of this version. */
  foreign: string[]
}

export async function migrationState(client: Pick<pg.Client, 'query'>): Promise<MigrationState> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const names = migrationNames()
  const ours = rows.filter(({ name }) => names.includes(name))
  return {
    failed: rows.filter(({ finished }) => !finished).map(({ name }) => name),
    missing: names.filter((name) => !ours.some((row) => row.name === name)),
    changed: ours.filter((row) => row.checksum !== sha256(sqlOf(row.name))).map(({ name }) => name),
    foreign: rows.filter((row) => !ours.includes(row)).map(({ name }) => name),
  }
}

function assertOurs({ failed, changed, foreign }: MigrationState): void {
  if (failed.length > 0)
    throw new Error(
      `The migration ${failed.join(', ')} failed earlier. Repair the database before starting.`,
    )
  if (changed.length > 0)
    throw new Error(
      `The database was made with another text of the migration ${changed.join(', ')} than the one in ` +
        'prisma/migrations. Start the version that made it, or give this one an empty database.',
    )
  if (foreign.length > 0)
    throw new Error(
      `The database has the migration ${foreign.join(', ')}, which this version does not know. ` +
        'Start the version that made it, or give this one an empty database.',
    )
}

function sqlOf(name: string): string {
  return readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const sql = sqlOf(name)
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)',
      [randomUUID(), sha256(sql), name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(
      `The migration ${name} failed and was undone: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}
