import 'server-only'
import type { z } from 'zod'
import type { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { mappingErrors } from '@/lib/core/coverage/import/mapping-errors'
import { MapImport } from '@/lib/core/coverage/import/requests'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { type CoverageReach, getCoverageFor } from '@/lib/server/coverage/internal'
import { Prisma } from '@/lib/server/generated/client'
import { queueImport } from '@/lib/server/job/queue'
import {
  assertPossible,
  type ImportRow,
  type ImportView,
  importFor,
  importSelect,
  importView,
  viewFor,
} from './internal'

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
        mapping: mapping as Prisma.InputJsonValue,
        keepRaw: mapping.keepRaw,
        version: version + 1,
        ...toBeCounted(inner.now()),
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
  await queueImport(id)
  return view
}

/** What a run begins with; nothing of an earlier one stays. */
export function toBeCounted(at: Date) {
  const cleared = {
    progress: 0,
    rowsRead: 0,
    result: Prisma.DbNull,
    problems: [],
    failure: '',
    finishedAt: null,
    query: '',
  }
  return { ...cleared, status: 'queued', attempts: 0, runId: null, aliveAt: at }
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
