import 'server-only'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { dropJob } from '@/lib/server/queue/queue'
import { importJob } from './import-job'
import { assertPossible } from './import-possible'
import { importFor, importSelect } from './import-row'
import { viewFor } from './import-view'

/**
 * Stops the counting of a file. The process that counts it sees within a second that the import is
 * no longer its own, and ends.
 */
export async function cancelImport(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<ImportView> {
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.import')
    const row = await importFor(inner.tx, reach, id)
    assertPossible(row, 'cancel')
    const data = { status: 'cancelled', jobId: null, progress: 0, finishedAt: inner.now() }
    const after = await inner.tx.coverageImport.update({
      where: { id, status: { in: ['queued', 'running'] } },
      data,
      select: importSelect,
    })
    if (row.jobId) await dropJob(importJob, row.jobId, inner.tx)
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId,
      before: { status: row.status },
      after: { status: 'cancelled' },
    })
    return viewFor(after, reach)
  })
}
