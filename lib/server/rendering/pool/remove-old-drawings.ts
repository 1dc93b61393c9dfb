import 'server-only'
import type { Ctx } from '@/lib/server/context'
import { disk } from '@/lib/server/storage/disk'

/** Files are drawn anew after a week; the same document gives the same bytes. */
const kept = 7 * 24 * 60 * 60_000
const atOnce = 100

/** Removes files that were drawn long ago, and what is said of failures. */
export async function removeOldDrawings({ db, now }: Ctx): Promise<void> {
  const where = { finishedAt: { lt: new Date(now().getTime() - kept) } }
  const select = { key: true, storageKey: true } as const
  for (;;) {
    const old = await db.rendering.findMany({ where, take: atOnce, select })
    for (const { key, storageKey } of old) {
      const { count } = await db.rendering.deleteMany({ where: { key, ...where } })
      if (count > 0 && storageKey) await disk().delete(storageKey)
    }
    if (old.length < atOnce) return
  }
}
