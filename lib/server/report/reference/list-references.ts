import 'server-only'
import { z } from 'zod'
import { referenceChoices } from '@/lib/core/report/reference/reference-choices'
import type { ReferenceSearch } from '@/lib/core/report/reference/requests'
import type { ReferenceChoice } from '@/lib/core/report/report-views'
import { authorize, type Ctx } from '@/lib/server/context'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { getReportFor, reportResource } from '@/lib/server/report/report-reach'
import { loadMaterial } from './load-material'
import { mayRefer } from './readable-targets'

const Place = z.tuple([z.int().min(0)])

/** What a sentence of this report can refer to, as far as this person may read it. */
export async function listReferences(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  { search, group, limit, cursor }: z.output<typeof ReferenceSearch>,
): Promise<{ items: ReferenceChoice[]; nextCursor: string | null }> {
  const reach = await getReportFor(ctx, assessmentId, outputKey)
  authorize(reach.subject, 'report.read', reportResource(ctx, reach))
  const [start] = decodeCursor(cursor, Place) ?? [0]
  const material = await loadMaterial(ctx.db, reach)
  const choices = referenceChoices(material, { search, group: group ?? null }, (target) =>
    mayRefer(reach, target),
  )
  const end = start + limit
  return {
    items: choices.slice(start, end),
    nextCursor: choices.length > end ? encodeCursor([end]) : null,
  }
}
