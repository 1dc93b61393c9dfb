import { migrate } from '../lib/server/database/migrate'
import { connectDatabase } from './connect-database'

const usage = `Usage:
  npm run admin -- create EMAIL    one-time link for a new administrator
  npm run admin -- reset EMAIL     one-time link to choose a new password
  npm run --silent admin -- token EMAIL    personal access token of an existing account, valid for 90 days`

const [command, email] = process.argv.slice(2)

if (!email || !['create', 'reset', 'token'].includes(command ?? '')) {
  console.error(usage)
  process.exit(2)
}
const embedded = await connectDatabase().catch(fail)
try {
  if (embedded) await migrate(embedded.url)
  console.log(await run(command ?? '', email))
} catch (error) {
  tell(error)
  process.exitCode = 1
} finally {
  const { database } = await import('../lib/server/db')
  await database()
    .$disconnect()
    .catch(() => undefined)
  await embedded?.stop()
}

function tell(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
}

function fail(error: unknown): never {
  tell(error)
  process.exit(1)
}

async function run(name: string, address: string): Promise<string> {
  const { database } = await import('../lib/server/db')
  const { systemContext } = await import('../lib/server/system-context')
  const { createPlatformInvitation } = await import('../lib/server/member/invitation/create')
  const { createAccessToken } = await import('../lib/server/account/access-tokens')
  const ctx = systemContext('command-line')
  const wanted = address.trim().toLowerCase()
  if (name === 'create')
    return (
      await createPlatformInvitation(ctx, { email: wanted, platformRoles: ['administrator'] })
    ).link
  const user = await database().user.findUnique({
    where: { email: wanted },
    select: { id: true, email: true, name: true },
  })
  if (!user) throw new Error(`There is no account ${wanted}.`)
  if (name === 'reset')
    return (await createPlatformInvitation(ctx, { email: wanted, platformRoles: [] })).link
  const actor = {
    kind: 'user' as const,
    userId: user.id,
    email: user.email,
    name: user.name,
    platformRoles: [],
    scopes: null,
  }
  return (
    await createAccessToken(
      { ...ctx, actor },
      { name: 'command-line', scopes: ['read', 'write', 'admin'], days: 90 },
    )
  ).token
}
