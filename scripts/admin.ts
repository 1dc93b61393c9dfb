import type { Ctx } from '../lib/server/context'
import { migrate } from '../lib/server/database/migrate'
import { connectDatabase } from './connect-database'

const usage = `Usage:
  npm run admin -- create EMAIL    one-time link for a new administrator
  npm run admin -- reset EMAIL     one-time link to choose a new password
  npm run admin -- confirm EMAIL   agrees, as the second person, to what waits for this address
  npm run --silent admin -- token EMAIL    personal access token of an existing account, valid for 90 days`

const [command, email] = process.argv.slice(2)

if (!email || !['create', 'reset', 'confirm', 'token'].includes(command ?? '')) {
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
  const { operatorLink } = await import('../lib/server/member/invitation/operator-link')
  const { createAccessToken } = await import('../lib/server/account/access-tokens')
  const ctx = systemContext('command-line')
  const wanted = address.trim().toLowerCase()
  if (name === 'create')
    return (await operatorLink(ctx, { email: wanted, platformRoles: ['administrator'] })).link
  if (name === 'confirm') return confirmAll(ctx, wanted)
  const user = await database().user.findUnique({
    where: { email: wanted },
    select: { id: true, email: true, name: true },
  })
  if (!user) throw new Error(`There is no account ${wanted}.`)
  if (name === 'reset') return (await operatorLink(ctx, { email: wanted })).link
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

/** Where there is only one administrator, whoever runs the machine is the second person. */
async function confirmAll(ctx: Ctx, email: string): Promise<string> {
  const { confirmInvitation, confirmPlatformInvitation } = await import(
    '../lib/server/member/invitation/confirm'
  )
  const waiting = await ctx.db.invitation.findMany({
    where: {
      email,
      usedAt: null,
      revokedAt: null,
      confirmedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { id: true, assessmentId: true },
  })
  if (waiting.length === 0) throw new Error(`Nothing waits for ${email}.`)
  for (const { id, assessmentId } of waiting)
    await (assessmentId
      ? confirmInvitation(ctx, assessmentId, id)
      : confirmPlatformInvitation(ctx, id))
  return `Agreed to what waits for ${email}: ${waiting.length}`
}
