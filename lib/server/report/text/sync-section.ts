import 'server-only'
import type { z } from 'zod'
import { SectionSync } from '@/lib/core/report/report-requests'
import type { SyncView } from '@/lib/core/report/report-views'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, nobodyId } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { loadComments } from '@/lib/server/report/comment/comment-view'
import { loadPeople } from '@/lib/server/report/load-people'
import { getReportFor, reportResource, sectionOf } from '@/lib/server/report/report-reach'
import type { SectionRow } from '@/lib/server/report/section-row'
import { settingsOf } from '@/lib/server/report/section-view'
import { loadDocument } from './load-text'
import { keepPresence } from './presence'
import { foldedState } from './text'

/** A tab that is further behind gets the whole text at once. */
const mostUpdates = 100

/**
 * What an open tab is told every second or two: new changes, who else is there, comments and
 * settings. Leaves no trace but the presence.
 */
export async function syncSection(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
  input: z.input<typeof SectionSync>,
): Promise<SyncView> {
  const { after, clientId, cursor } = SectionSync.parse(input)
  const reach = await getReportFor(ctx, assessmentId, outputKey)
  const { row } = sectionOf(reach, sectionKey)
  authorize(reach.subject, 'report.read', reportResource(ctx, reach))
  if (!row)
    return {
      sequence: 0,
      updates: [],
      present: [],
      comments: [],
      settings: settingsOf(undefined, []),
    }
  const tab = {
    clientId,
    userId: actorId(ctx.actor) ?? nobodyId,
    name: ctx.actor.name,
    cursor: cursor as Prisma.InputJsonValue | null,
  }
  const [updates, present, comments, people] = await Promise.all([
    updatesAfter(ctx, row, after),
    keepPresence(ctx, row.id, tab),
    loadComments(ctx, ctx.db, reach, row),
    row.authorIds.length > 0 ? loadPeople(ctx.db, assessmentId) : [],
  ])
  return {
    sequence: updates.at(-1)?.sequence ?? Math.max(row.sequence, after),
    updates,
    present,
    comments,
    settings: settingsOf(row, people),
  }
}

async function updatesAfter(
  ctx: Ctx,
  { id, sequence }: SectionRow,
  after: number,
): Promise<SyncView['updates']> {
  if (after >= sequence) return []
  if (sequence - after > mostUpdates) {
    const state = foldedState(await loadDocument(ctx.db, id))
    return [{ sequence, content: Buffer.from(state).toString('base64') }]
  }
  const updates = await ctx.db.reportUpdate.findMany({
    where: { sectionId: id, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: mostUpdates * 2,
    select: { sequence: true, content: true },
  })
  return updates.map((update) => ({
    sequence: update.sequence,
    content: Buffer.from(update.content).toString('base64'),
  }))
}
