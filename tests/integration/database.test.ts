import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate, migrationNames, migrationState } from '@/lib/server/database/migrate'
import { schemaDiff } from '@/lib/server/database/schema-diff'

const connectionString = process.env.DATABASE_URL ?? ''
const client = new pg.Client({ connectionString })

beforeAll(() => client.connect())
afterAll(() => client.end())

describe('migrations', () => {
  it('are all applied, once', async () => {
    expect(await migrationState(client)).toEqual({ failed: [], missing: [] })
    expect(await migrate(connectionString)).toEqual([])
    expect(migrationNames().length).toBeGreaterThan(1)
  })

  it('lead to the data model of this version', async () => {
    const latest = migrationNames().findLast((name) => readSchema(name) !== null)
    expect(
      await schemaDiff(
        connectionString,
        readSchema(latest ?? ''),
        readFileSync('prisma/schema.prisma', 'utf8'),
      ),
    ).toMatch(/empty migration/i)
  })
})

describe('the database itself', () => {
  const entry = () => [
    randomUUID(),
    'platform',
    1,
    new Date(),
    'someone',
    'user.create',
    'user',
    'x',
    'request',
    '0'.repeat(64),
    '1'.repeat(64),
  ]

  it('refuses to change or remove an audit entry', async () => {
    await client.query(
      'INSERT INTO "AuditEntry" (id, chain, sequence, at, "actorName", action, entity, "entityId", "requestId", "previousHash", hash) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)',
      entry(),
    )
    await expect(client.query(`UPDATE "AuditEntry" SET action = 'nothing'`)).rejects.toThrow(
      'append-only',
    )
    await expect(client.query('DELETE FROM "AuditEntry"')).rejects.toThrow('append-only')
    await expect(client.query('TRUNCATE "AuditEntry"')).rejects.toThrow('append-only')
  })

  it('refuses a platform role that does not exist', async () => {
    const add = client.query(
      `INSERT INTO "User" (id, email, name, "platformRoles") VALUES ($1, 'a@b.example', 'A', '{king}')`,
      [randomUUID()],
    )
    await expect(add).rejects.toThrow('user_platform_roles')
  })
})

/** A migration made from the data model keeps the model it was made from beside it. */
function readSchema(migration: string): string | null {
  try {
    return readFileSync(`prisma/migrations/${migration}/schema.prisma`, 'utf8')
  } catch {
    return null
  }
}
