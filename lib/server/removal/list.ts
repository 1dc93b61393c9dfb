import 'server-only'
import { z } from 'zod'
import { toolName } from '@/lib/core/methodology/find'
import {
  type RemovedThing,
  removableKinds,
  restorableSince,
  restorableUntil,
} from '@/lib/core/removal/removal-views'
import type { RemovalQuery } from '@/lib/core/removal/requests'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { removables } from '@/lib/server/registry/removables'

const Place = z.tuple([z.iso.datetime(), z.string().max(200)])

/** What was removed and can be restored by this person, the latest first. */
export async function listRemovals(
  ctx: Ctx,
  assessmentId: string,
  { kind, limit, cursor }: z.output<typeof RemovalQuery>,
): Promise<{ items: RemovedThing[]; nextCursor: string | null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'reference.read')
  const place = decodeCursor(cursor, Place)
  const rows = await ctx.db.removal.findMany({
    where: {
      assessmentId,
      removedAt: { gt: restorableSince(ctx.now()) },
      ...(kind && { kind }),
      AND: [await restorableBy(ctx, reach), place ? after(...place) : {}],
    },
    orderBy: [{ removedAt: 'desc' }, { thingId: 'desc' }],
    take: limit + 1,
    select: {
      ...{ kind: true, thingId: true, name: true, within: true },
      ...{ removedByName: true, removedAt: true },
    },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last
  return {
    items: page.map(({ thingId, within, removedByName, removedAt, ...row }) => ({
      ...row,
      id: thingId,
      within: toolTitle(reach, within),
      removedBy: removedByName,
      removedAt: removedAt.toISOString(),
      restorableUntil: restorableUntil(removedAt).toISOString(),
    })),
    nextCursor: more ? encodeCursor([last.removedAt.toISOString(), last.thingId]) : null,
  }
}

async function restorableBy(ctx: Ctx, reach: Reach): Promise<Prisma.RemovalWhereInput> {
  const kinds = await Promise.all(
    removableKinds.map(async (kind) => {
      const where = await removables[kind].listed(ctx.db, reach, actorId(ctx.actor))
      return where ? [{ AND: [{ kind }, where] }] : []
    }),
  )
  return { OR: kinds.flat() }
}

function after(removedAt: string, thingId: string): Prisma.RemovalWhereInput {
  const at = new Date(removedAt)
  return { OR: [{ removedAt: { lt: at } }, { removedAt: at, thingId: { lt: thingId } }] }
}

function toolTitle({ methodology }: Reach, key: string): string {
  const tool = methodology.tools.find((candidate) => candidate.key === key)
  return tool ? toolName(tool) : ''
}
