import 'server-only'
import type { z } from 'zod'
import { csvLine } from '@/lib/core/csv'
import type { Ctx } from '../../context'
import { type AuditQuery, type AuditView, listAudit } from './list'

const mostEntries = 50_000

/** The trail of an assessment as CSV (RFC 4180), newest first. */
export async function exportAudit(ctx: Ctx, assessmentId: string, query: z.output<typeof AuditQuery>): Promise<string> {
  const lines = [['sequence', 'at', 'actor', 'action', 'entity', 'entityId', 'before', 'after', 'hash'].join(',')]
  let cursor: string | undefined
  do {
    const page = await listAudit(ctx, assessmentId, { ...query, limit: 100, cursor })
    lines.push(...page.items.map((entry) => csvLine(cells(entry))))
    cursor = page.nextCursor ?? undefined
  } while (cursor && lines.length < mostEntries)
  return `${lines.join('\r\n')}\r\n`
}

function cells({ sequence, at, actor, action, entity, entityId, before, after, hash }: AuditView): string[] {
  return [String(sequence), at, actor, action, entity, entityId, JSON.stringify(before), JSON.stringify(after), hash]
}
