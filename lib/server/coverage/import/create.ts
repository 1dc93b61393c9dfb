import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { CreateImport, type CreateImportQuery } from '@/lib/core/coverage/import/requests'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { env } from '@/lib/server/env'
import { jsonColumn } from '@/lib/server/json-column'
import { sha256 } from '@/lib/server/sha256'
import { disk } from '@/lib/server/storage/disk'
import { importSelect } from './import-row'
import { viewFor } from './import-view'
import { receiveFile } from './receive-file'
import { lookInWorker } from './run-worker'

/**
 * Takes in a register extract or survey file and shows what its columns are. Nothing of a file that
 * is refused stays.
 */
export async function createImport(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof CreateImportQuery>,
  body: ReadableStream<Uint8Array> | null,
): Promise<ImportView> {
  authorize((await getCoverageFor(ctx, assessmentId)).subject, 'coverage.import')
  const { kind, fileName } = CreateImport.parse(input)
  const { path, ...file } = await receiveFile(body, fileName)
  const storageKey = `${assessmentId}/${randomUUID()}`
  try {
    const preview = await lookInWorker({
      path,
      format: file.format,
      mostBytes: env().COVERAGE_FILE_MAX_BYTES,
    })
    await disk().moveFromFs(path, storageKey)
    const columns = preview.columns.map(({ name }) => name)
    return await transaction(ctx, async (inner) => {
      const reach = await getCoverageFor(inner, assessmentId)
      authorize(reach.subject, 'coverage.import')
      const described = {
        columns,
        headerHash: sha256(canonicalJson(columns)),
        preview: jsonColumn(preview),
      }
      const row = await inner.tx.coverageImport.create({
        data: {
          ...file,
          ...described,
          kind,
          fileName,
          assessmentId,
          storageKey,
          status: 'uploaded',
          createdById: actorId(inner.actor),
          createdAt: inner.now(),
        },
        select: importSelect,
      })
      await touchAssessment(inner.tx, assessmentId, inner.now())
      const after = { fileName, kind, sha256: file.sha256, sizeBytes: file.sizeBytes }
      await record(inner, {
        action: 'coverage.import',
        entity: 'coverage-import',
        entityId: row.id,
        assessmentId,
        after,
      })
      return viewFor(row, reach)
    })
  } catch (thrown) {
    await rm(path, { force: true })
    await disk().delete(storageKey)
    throw thrown
  }
}
