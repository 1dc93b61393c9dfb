import 'server-only'
import { restorableSince } from '@/lib/core/removal/removal-views'
import { authorize, type Ctx, platformSubject, record, transaction } from '@/lib/server/context'
import { removables } from '@/lib/server/registry/removables'
import { disk } from '@/lib/server/storage/disk'

const mostAtOnce = 500

/** Deletes what was removed so long ago that nobody can restore it. Answers how many things. */
export async function clearRemoved(ctx: Ctx): Promise<number> {
  authorize(platformSubject(ctx.actor), 'platform.jobs')
  const due = await ctx.db.removal.findMany({
    where: { removedAt: { lte: restorableSince(ctx.now()) } },
    orderBy: { removedAt: 'asc' },
    take: mostAtOnce,
    select: { assessmentId: true, kind: true, thingId: true, within: true, name: true },
  })
  let cleared = 0
  for (const { assessmentId, kind, thingId, name } of due) {
    const gone = await transaction(ctx, async (inner) => {
      const clear = removables[kind].clear
      const done = clear ? await clear(inner.tx, assessmentId, thingId) : { file: null }
      if (!done) return null
      const key = { assessmentId, kind, thingId }
      await inner.tx.removal.deleteMany({ where: key })
      await record(inner, {
        ...{ action: 'assessment.clear', entity: kind, entityId: thingId, assessmentId },
        before: { name },
      })
      return done
    })
    if (gone?.file) await disk().delete(gone.file)
    if (gone) cleared += 1
  }
  return cleared
}
