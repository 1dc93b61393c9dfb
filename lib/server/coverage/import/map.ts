import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import type { ImportView } from '@/lib/core/coverage/import/import-view'
import { mappingErrors } from '@/lib/core/coverage/import/mapping-errors'
import { MapImport } from '@/lib/core/coverage/import/requests'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { type CoverageReach, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { Prisma } from '@/lib/server/generated/client'
import { jsonColumn } from '@/lib/server/json-column'
import { dropJob, enqueue, wakeWorkers } from '@/lib/server/queue/queue'
import { importJob } from './import-job'
import { assertPossible } from './import-possible'
import { type ImportRow, importFor, importSelect } from './import-row'
import { importView, viewFor } from './import-view'

/** Says what the columns mean, and has the file counted. */
export async function mapImport(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof MapImport>,
): Promise<ImportView> {
  const { mapping, version } = MapImport.parse(input)
  const view = await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.import')
    const row = await importFor(inner.tx, reach, id)
    assertPossible(row, 'map')
    if (row.version !== version)
      throw new AppError('version-conflict', { extra: { current: viewFor(row, reach) } })
    await assertFits(inner, reach, row, mapping)
    const after = await inner.tx.coverageImport.update({
      where: { id, version },
      data: {
        mapping: jsonColumn(mapping),
        keepRaw: mapping.keepRaw,
        version: version + 1,
        ...(await toBeCounted(inner, row)),
      },
      select: importSelect,
    })
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId,
      before: { mapping: row.mapping },
      after: { mapping },
    })
    return viewFor(after, reach)
  })
  wakeWorkers(importJob)
  return view
}

/** Has the file counted when the transaction ends; nothing of an earlier count stays. */
export async function toBeCounted({ tx }: TransactionCtx, { id, jobId: earlier }: ImportRow) {
  const jobId = randomUUID()
  if (earlier) await dropJob(importJob, earlier, tx)
  await enqueue(importJob, { importId: id }, { tx, id: jobId })
  const cleared = {
    progress: 0,
    rowsRead: 0,
    result: Prisma.DbNull,
    problems: [],
    failure: '',
    finishedAt: null,
    query: '',
  }
  return { ...cleared, status: 'queued', jobId }
}

async function assertFits(
  { tx }: TransactionCtx,
  reach: CoverageReach,
  row: ImportRow,
  mapping: FileMapping,
): Promise<void> {
  if (mapping.kind !== row.kind)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'kind', code: 'file-sent-as-another-kind' }],
    })
  const populations = await tx.population.findMany({
    where: { assessmentId: reach.assessment.id, removedAt: null },
    select: { id: true },
  })
  const { columns } = importView(row, { platformRoles: [], roles: [], scopes: null })
  const fieldErrors = mappingErrors(mapping, columns, {
    events: reach.methodology.events.map(({ key }) => key),
    populationIds: populations.map(({ id }) => id),
  })
  if (fieldErrors.length > 0) throw new AppError('invalid-input', { fieldErrors })
}
