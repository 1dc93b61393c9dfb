import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../lib/server/database/embedded'
import { initialMigration } from '../lib/server/database/initial-migration'

// Makes the initial migration again, and shows on an empty database that it can be applied.
const file = join(process.cwd(), 'prisma/migrations/20261130000000_initial/migration.sql')
const folder = mkdtempSync(join(tmpdir(), 'crvs-migration-'))
const server = await startEmbedded(folder)
try {
  const sql = await initialMigration(server.url)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
  writeFileSync(file, sql)
  console.log(`Made ${file}`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
