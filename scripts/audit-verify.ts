import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret, openDataFolder } from '../lib/server/database/data-folder'
import { startEmbedded } from '../lib/server/database/embedded'

const folder = openDataFolder(process.env.DATA_DIR ?? '.data')
process.env.AUTH_SECRET ??= keptSecret(folder, 'auth-secret')
const running = process.env.DATABASE_URL ?? (await findRunning())
const embedded = running ? null : await startEmbedded(folder)
process.env.DATABASE_URL = running ?? embedded?.url

const { verifyAudit } = await import('../lib/server/services/audit/verify')
const { systemContext } = await import('../lib/server/system-context')
const results = await verifyAudit(systemContext('Command line'))
for (const { chain, entries, brokenAt } of results)
  console.log(`${brokenAt === null ? 'whole ' : 'BROKEN'} ${chain} (${entries} entries${brokenAt === null ? '' : `, first at ${brokenAt}`})`)
const { database } = await import('../lib/server/db')
await database().$disconnect()
await embedded?.stop()
process.exit(results.some(({ brokenAt }) => brokenAt !== null) ? 1 : 0)

async function findRunning(): Promise<string | null> {
  const { default: pg } = await import('pg')
  try {
    const url = readFileSync(join(folder, 'database-url'), 'utf8').trim()
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    await client.connect()
    await client.end()
    return url
  } catch {
    return null
  }
}
