import 'server-only'
import { access, constants } from 'node:fs/promises'
import type { Health } from '@/lib/core/platform/operations'
import type { Ctx } from '@/lib/server/context'
import { migrationNames } from '@/lib/server/database/migrate'
import { env } from '@/lib/server/env'
import { jobs } from '@/lib/server/queue/queue'
import manifest from '@/package.json'

/** State of every part the service stands on. Says nothing that a stranger should not know. */
export async function health(ctx: Ctx): Promise<Health> {
  const [database, migrations, queue, storage] = await Promise.all([
    works(async () => void (await ctx.db.$queryRaw`SELECT 1`)),
    works(() => assertMigrations(ctx)),
    works(async () => void (await (await jobs()).getQueues())),
    works(() => (env().STORAGE_URL ? Promise.resolve() : access(env().DATA_DIR, constants.W_OK))),
  ])
  const parts = { database, migrations, jobs: queue, storage }
  return {
    status: Object.values(parts).every((part) => part === 'ok') ? 'ok' : 'failed',
    version: manifest.version,
    parts,
  }
}

async function assertMigrations(ctx: Ctx): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL`
  const missing = migrationNames().filter(
    (name) => !rows.some((row) => row.migration_name === name),
  )
  if (missing.length > 0) throw new Error(`missing migrations: ${missing.join(', ')}`)
}

async function works(check: () => Promise<void>): Promise<Health['status']> {
  return check().then(
    () => 'ok',
    () => 'failed',
  )
}
