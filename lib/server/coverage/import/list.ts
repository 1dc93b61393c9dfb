import 'server-only'
import type { PageQuery } from '@/lib/core/contract/page'
import type { ImportItem } from '@/lib/core/coverage/import/import-item'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { authorize, type Ctx } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { createdBefore, cutPage } from '@/lib/server/http/paging'
import { importSelect } from './import-row'
import { viewFor } from './import-view'

/** Files taken in so far, newest first. */
export async function listImports(
  ctx: Ctx,
  assessmentId: string,
  { limit, cursor }: PageQuery,
): Promise<{ items: ImportItem[]; nextCursor: string | null }> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  const rows = await ctx.db.coverageImport.findMany({
    where: { assessmentId, ...createdBefore(cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: importSelect,
  })
  const { page, nextCursor } = cutPage(rows, limit)
  return { items: page.map((row) => itemOf(viewFor(row, reach))), nextCursor }
}

function itemOf({
  columns: _columns,
  rows: _rows,
  mapping: _mapping,
  problems: _problems,
  query: _query,
  ...item
}: ImportView): ImportItem {
  return item
}
