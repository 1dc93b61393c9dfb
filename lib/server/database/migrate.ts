import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { sha256 } from '@/lib/server/sha256'

const migrationsFolder = join(process.cwd(), 'prisma/migrations')
/** Only one process migrates at a time; the number is arbitrary but fixed. */
const migrationLock = 72_117_001

/** Prisma's own bookkeeping table, so that its tools can be used on the same database. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** Names of all migrations of this version, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Brings the database to this version, each migration in one transaction; answers the names applied. Throws naming the one that fails. */
export async function migrate(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(bookkeeping)
    const known = await appliedMigrations(client)
    assertNoneFailed(known)
    const pending = migrationNames().filter(
      (name) => !known.some((row) => row.migration_name === name),
    )
    for (const name of pending) await apply(client, name)
    return pending
  } finally {
    await client.end()
  }
}

/** State of the database against this version: names that failed or are missing. */
export async function migrationState(
  client: Pick<pg.Client, 'query'>,
): Promise<{ failed: string[]; missing: string[] }> {
  const known = await appliedMigrations(client)
  return {
    failed: known.filter((row) => !row.finished).map((row) => row.migration_name),
    missing: migrationNames().filter((name) => !known.some((row) => row.migration_name === name)),
  }
}

interface AppliedMigration {
  migration_name: string
  finished: boolean
}

async function appliedMigrations(client: Pick<pg.Client, 'query'>): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

function assertNoneFailed(known: AppliedMigration[]): void {
  const failed = known.filter((row) => !row.finished).map((row) => row.migration_name)
  if (failed.length > 0)
    throw new Error(
      `The migration ${failed.join(', ')} failed earlier. Repair the database before starting.`,
    )
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const sql = readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')
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
