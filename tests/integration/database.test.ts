import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const connectionString = process.env.DATABASE_URL ?? ''
const client = new pg.Client({ connectionString })

beforeAll(() => client.connect())
afterAll(() => client.end())

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
