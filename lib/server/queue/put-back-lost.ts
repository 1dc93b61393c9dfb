import 'server-only'
import type PgBoss from 'pg-boss'
import { coded } from '@/lib/core/reason'
import { database } from '@/lib/server/db'

/** Puts what is under way back into its queue, as an attempt whose server stopped. */
export async function putBackLost(boss: PgBoss): Promise<void> {
  const lost = await database().$queryRaw<{ name: string; id: string }[]>`
    SELECT name, id::text FROM pgboss.job WHERE state = 'active'`
  for (const { name, id } of lost) await boss.fail(name, id, { message: coded('server-stopped') })
}
