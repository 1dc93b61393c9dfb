import 'server-only'
import { z } from 'zod'
import type { AuditView } from '@/lib/core/audit/audit-view'
import type { AuditQuery } from '@/lib/core/audit/requests'
import { can } from '@/lib/core/policy/can'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { containing } from '@/lib/server/containing'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { startOfDay } from '@/lib/server/iso-day'
import { platformChain } from './audit-chain'

type AuditFilter = z.output<typeof AuditQuery>

/** Entries that an administrator needs whole: who is let in, and as what. */
const aboutPeople = /^(member|invitation)\./

/**
 * The trail of one assessment, newest first. Who only administers the platform sees that something
 * was changed, and not what was written.
 */
export async function listAudit(
  ctx: Ctx,
  assessmentId: string,
  query: AuditFilter,
): Promise<{ items: AuditView[]; nextCursor: string | null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'audit.read')
  const found = await page(ctx, assessmentId, query)
  if (can({ ...subjectOf(reach), platformRoles: [] }, 'audit.read')) return found
  const items = found.items.map((entry) =>
    aboutPeople.test(entry.action) ? entry : { ...entry, before: null, after: null },
  )
  return { ...found, items }
}

/** The trail of the platform itself. */
export async function listPlatformAudit(
  ctx: Ctx,
  query: AuditFilter,
): Promise<{ items: AuditView[]; nextCursor: string | null }> {
  authorize(platformSubject(ctx.actor), 'platform.audit')
  return page(ctx, platformChain, query)
}

async function page(
  ctx: Ctx,
  chain: string,
  { limit, cursor, action, actor, from, to }: AuditFilter,
) {
  const after = decodeCursor(cursor, z.tuple([z.int32().positive()]))
  const rows = await ctx.db.auditEntry.findMany({
    where: {
      chain,
      ...(after && { sequence: { lt: after[0] } }),
      ...(action && { action: { startsWith: action } }),
      ...(actor && { actorName: containing(actor) }),
      at: {
        ...(from && { gte: startOfDay(from) }),
        ...(to && { lt: new Date(startOfDay(to).getTime() + 86_400_000) }),
      },
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: {
      sequence: true,
      at: true,
      actorId: true,
      actorName: true,
      action: true,
      entity: true,
      entityId: true,
      before: true,
      after: true,
      hash: true,
    },
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(
      ({ at, actorId, actorName, ...row }): AuditView => ({
        ...row,
        at: at.toISOString(),
        actor: actorName,
        system: actorId === null,
      }),
    ),
    nextCursor: rows.length > limit && last ? encodeCursor([last.sequence]) : null,
  }
}
