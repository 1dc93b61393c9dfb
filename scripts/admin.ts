import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptSecret, openDataFolder } from '../lib/server/database/data-folder'
import { type EmbeddedDatabase, startEmbedded } from '../lib/server/database/embedded'
import { migrate } from '../lib/server/database/migrate'

const usage = `Usage:
  npm run admin -- create EMAIL    one-time link for a new administrator
  npm run admin -- reset EMAIL     one-time link to choose a new password
  npm run --silent admin -- token EMAIL    personal access token of an existing account, valid for 90 days`

const [command, email] = process.argv.slice(2)
const started: EmbeddedDatabase[] = []

if (!email || !['create', 'reset', 'token'].includes(command ?? '')) {
  console.error(usage)
  process.exit(2)
}
try {
  await connect()
  console.log(await run(command ?? '', email))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  const { database } = await import('../lib/server/db')
  await database()
    .$disconnect()
    .catch(() => undefined)
  for (const server of started) await server.stop()
}

/** The operator's database, the one that is running now, or the embedded one started for this command. */
async function connect(): Promise<void> {
  const folder = openDataFolder(process.env.DATA_DIR ?? '.data')
  process.env.DATA_DIR = folder
  process.env.AUTH_SECRET ??= keptSecret(folder, 'auth-secret')
  if (process.env.DATABASE_URL) return
  const note = join(folder, 'database-url')
  const running = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (running && (await answers(running))) {
    process.env.DATABASE_URL = running
    return
  }
  const embedded = await startEmbedded(folder)
  started.push(embedded)
  process.env.DATABASE_URL = embedded.url
  await migrate(embedded.url)
}

async function answers(url: string): Promise<boolean> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}

async function run(name: string, address: string): Promise<string> {
  const { database } = await import('../lib/server/db')
  const { systemContext } = await import('../lib/server/system-context')
  const { createPlatformInvitation } = await import('../lib/server/services/invitation/create')
  const { createAccessToken } = await import('../lib/server/services/account/access-tokens')
  const ctx = systemContext('Command line')
  const wanted = address.trim().toLowerCase()
  if (name === 'create') return (await createPlatformInvitation(ctx, { email: wanted, platformRoles: ['administrator'] })).link
  const user = await database().user.findUnique({ where: { email: wanted }, select: { id: true, email: true, name: true } })
  if (!user) throw new Error(`There is no account ${wanted}.`)
  if (name === 'reset') return (await createPlatformInvitation(ctx, { email: wanted, platformRoles: [] })).link
  const actor = { kind: 'user' as const, userId: user.id, email: user.email, name: user.name, platformRoles: [], scopes: null }
  return (await createAccessToken({ ...ctx, actor }, { name: 'Command line', scopes: ['read', 'write', 'admin'], days: 90 })).token
}
