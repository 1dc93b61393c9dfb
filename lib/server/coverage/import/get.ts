import 'server-only'
import { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { CountedResult, type ImportDetails } from '@/lib/core/coverage/import/import-details'
import { authorize, type Ctx } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { importFor } from './import-row'
import { viewFor } from './import-view'

/** One import with its counts and its problems. */
export async function getImport(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<ImportDetails> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  const row = await importFor(ctx.db, reach, id)
  const [{ result }, earlier, same] = await Promise.all([
    ctx.db.coverageImport.findUniqueOrThrow({ where: { id }, select: { result: true } }),
    ctx.db.coverageImport.findFirst({
      where: {
        assessmentId,
        kind: row.kind,
        headerHash: row.headerHash,
        id: { not: id },
        status: 'done',
      },
      orderBy: { createdAt: 'desc' },
      select: { mapping: true },
    }),
    ctx.db.coverageImport.findFirst({
      where: {
        assessmentId,
        sha256: row.sha256,
        id: { not: id },
        createdAt: { lte: row.createdAt },
      },
      orderBy: { createdAt: 'desc' },
      select: { id: true, createdAt: true },
    }),
  ])
  return {
    ...viewFor(row, reach),
    result: row.status === 'done' ? CountedResult.parse(result) : null,
    earlierMapping: FileMapping.nullable().parse(earlier?.mapping ?? null),
    sameAs: same && { id: same.id, createdAt: same.createdAt.toISOString() },
  }
}
