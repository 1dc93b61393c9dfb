import 'server-only'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { disk } from '@/lib/server/storage/disk'
import { clearIncoming } from '@/lib/server/storage/incoming'

const days = 7

/**
 * Deletes files that were sent and never counted, unless someone chose to keep them: what is about
 * persons does not lie about.
 */
export async function expireFiles(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now().getTime() - days * 86_400_000)
  const where = {
    storageKey: { not: null },
    keepRaw: false,
    status: { in: ['uploaded', 'failed', 'cancelled'] },
    createdAt: { lt: before },
  }
  const old = await ctx.db.coverageImport.findMany({
    where,
    take: 20,
    select: { id: true, assessmentId: true, storageKey: true, sha256: true },
  })
  for (const { id, assessmentId, storageKey, sha256 } of old) {
    await transaction(ctx, async (inner) => {
      authorize(platformSubject(inner.actor), 'coverage.import')
      await inner.tx.coverageImport.update({
        where: { id, storageKey },
        data: { storageKey: null },
        select: { id: true },
      })
      await record(inner, {
        action: 'coverage.import',
        entity: 'coverage-import',
        entityId: id,
        assessmentId,
        before: { file: sha256 },
        after: { file: null },
      })
      return null
    })
    if (storageKey) await disk().delete(storageKey)
  }
  await clearIncoming(new Date(ctx.now().getTime() - 86_400_000))
  return old.length
}
