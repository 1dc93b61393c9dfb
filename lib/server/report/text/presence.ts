import 'server-only'
import { type ReportView, SyncView } from '@/lib/core/report/report-views'
import type { Ctx } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import type { ReportReach } from '@/lib/server/report/report-reach'

const Cursor = SyncView.shape.present.element.shape.cursor

/** A tab that said nothing for so long is taken as closed. */
const silentMs = 30_000

function spokenSince(ctx: Ctx): Date {
  return new Date(ctx.now().getTime() - silentMs)
}

/** Who has which section open now. */
export async function loadPresent(ctx: Ctx, { rows }: ReportReach): Promise<ReportView['present']> {
  const seen = await ctx.db.reportPresence.findMany({
    where: { sectionId: { in: rows.map(({ id }) => id) }, seenAt: { gt: spokenSince(ctx) } },
    orderBy: [{ name: 'asc' }, { clientId: 'asc' }],
    select: { sectionId: true, userId: true, name: true },
  })
  return seen.map(({ sectionId, ...person }) => ({
    section: rows.find(({ id }) => id === sectionId)?.sectionKey ?? '',
    ...person,
  }))
}

interface Tab {
  clientId: string
  userId: string
  name: string
  cursor: Prisma.InputJsonValue | null
}

/** Keeps where this tab stands, forgets the silent ones, and answers all others. */
export async function keepPresence(
  ctx: Ctx,
  sectionId: string,
  { clientId, userId, name, cursor }: Tab,
): Promise<SyncView['present']> {
  // One statement: the unique key settles two requests of a tab that overlap.
  await ctx.db.$executeRaw`
    INSERT INTO "ReportPresence" ("sectionId", "clientId", "userId", name, cursor, "seenAt")
    VALUES (${sectionId}::uuid, ${clientId}::uuid, ${userId}::uuid, ${name},
      ${cursor === null ? null : JSON.stringify(cursor)}::jsonb, ${ctx.now()})
    ON CONFLICT ("sectionId", "clientId") DO UPDATE SET cursor = excluded.cursor,
      "seenAt" = excluded."seenAt", name = excluded.name
    WHERE "ReportPresence"."userId" = excluded."userId"`
  await ctx.db.reportPresence.deleteMany({
    where: { sectionId, seenAt: { lte: spokenSince(ctx) } },
  })
  const others = await ctx.db.reportPresence.findMany({
    where: { sectionId, clientId: { not: clientId } },
    orderBy: [{ name: 'asc' }, { clientId: 'asc' }],
    select: { clientId: true, userId: true, name: true, cursor: true },
  })
  return others.map(({ cursor: place, ...tab }) => ({
    ...tab,
    cursor: Cursor.parse(place),
  }))
}
