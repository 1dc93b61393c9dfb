import 'server-only'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { wakeWorkers } from '@/lib/server/queue/queue'
import { importJob } from './import-job'
import { assertPossible } from './import-possible'
import { importFor, importSelect } from './import-row'
import { viewFor } from './import-view'
import { toBeCounted } from './map'

/** Counts the same file by the same columns once more. */
export async function rerunImport(ctx: Ctx, assessmentId: string, id: string): Promise<ImportView> {
  const view = await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.import')
    const row = await importFor(inner.tx, reach, id)
    assertPossible(row, 'rerun')
    const after = await inner.tx.coverageImport.update({
      where: { id, status: row.status },
      data: await toBeCounted(inner, row),
      select: importSelect,
    })
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId,
      before: { status: row.status },
      after: { status: 'queued' },
    })
    return viewFor(after, reach)
  })
  wakeWorkers(importJob)
  return view
}
