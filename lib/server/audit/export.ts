import 'server-only'
import type { z } from 'zod'
import type { AuditView } from '@/lib/core/audit/audit-view'
import type { AuditQuery } from '@/lib/core/audit/requests'
import { csvOf } from '@/lib/core/csv'
import type { Ctx } from '@/lib/server/context'
import { listAudit } from './list'

const mostEntries = 50_000

/** The trail of an assessment as CSV, newest first. */
export async function exportAudit(
  ctx: Ctx,
  assessmentId: string,
  query: z.output<typeof AuditQuery>,
): Promise<string> {
  const rows = [
    ['sequence', 'at', 'actor', 'action', 'entity', 'entityId', 'before', 'after', 'hash'],
  ]
  let cursor: string | undefined
  do {
    const page = await listAudit(ctx, assessmentId, { ...query, limit: 100, cursor })
    rows.push(...page.items.map(cells))
    cursor = page.nextCursor ?? undefined
  } while (cursor && rows.length < mostEntries)
  return csvOf(rows)
}

function cells({
  sequence,
  at,
  actor,
  action,
  entity,
  entityId,
  before,
  after,
  hash,
}: AuditView): string[] {
  return [
    String(sequence),
    at,
    actor,
    action,
    entity,
    entityId,
    JSON.stringify(before),
    JSON.stringify(after),
    hash,
  ]
}
