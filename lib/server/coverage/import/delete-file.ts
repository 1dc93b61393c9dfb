import 'server-only'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { disk } from '@/lib/server/storage/disk'
import { assertPossible } from './import-possible'
import { importFor, importSelect } from './import-row'
import { viewFor } from './import-view'

/** Deletes the file of an import; counts, columns and query stay. */
export async function deleteRawFile(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<ImportView> {
  let storageKey: string | null = null
  const view = await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.import')
    const row = await importFor(inner.tx, reach, id)
    assertPossible(row, 'delete-file')
    storageKey = row.storageKey
    const after = await inner.tx.coverageImport.update({
      where: { id, status: row.status },
      data: { storageKey: null, keepRaw: false },
      select: importSelect,
    })
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId,
      before: { file: row.sha256 },
      after: { file: null },
    })
    return viewFor(after, reach)
  })
  if (storageKey) await disk().delete(storageKey)
  return view
}
