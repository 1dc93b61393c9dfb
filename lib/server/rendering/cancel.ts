import 'server-only'
import type { Ctx } from '@/lib/server/context'

/**
 * Calls a drawing off; the process that draws it sees within a second that nobody wants it, and
 * ends. Someone else who waits for the same file asks for it anew.
 */
export async function cancelRendering({ db }: Ctx, key: string): Promise<void> {
  await db.rendering.deleteMany({ where: { key, status: { in: ['queued', 'running'] } } })
}
