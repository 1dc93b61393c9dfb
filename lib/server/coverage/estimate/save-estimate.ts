import 'server-only'
import type { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import { cellKey } from '@/lib/core/coverage/estimate/cell'
import { EstimateContent, type EstimateValue } from '@/lib/core/coverage/estimate/estimate'
import { estimatePointers } from '@/lib/core/coverage/estimate/estimate-pointers'
import { estimateValue, type PopulationCode } from '@/lib/core/coverage/estimate/estimate-value'
import type { EstimateView } from '@/lib/core/coverage/estimate/estimate-view'
import { SaveEstimate } from '@/lib/core/coverage/estimate/requests'
import { AppError, type FieldError } from '@/lib/core/error'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import {
  assertOpen,
  type CoverageReach,
  getCoverageFor,
} from '@/lib/server/coverage/coverage-reach'
import { type EstimateRow, estimateOf, estimateSelect } from '@/lib/server/coverage/load-facts'
import { Prisma } from '@/lib/server/generated/client'
import { jsonColumn } from '@/lib/server/json-column'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertNotAdopted, lockEstimate } from './lock-estimate'

export function estimateView(row: EstimateRow): EstimateView {
  return {
    ...estimateOf(row),
    version: row.version,
    importId: row.importId,
    updatedAt: row.updatedAt.toISOString(),
  }
}

/**
 * Adds an alternative to a cell of the grid, or changes one. The figure is worked out here from its
 * inputs, never taken from the caller.
 */
export async function saveEstimate(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SaveEstimate>,
): Promise<EstimateView> {
  const wanted = SaveEstimate.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await assertOpen(inner, reach)
    const population = await assertSound(inner, reach, wanted)
    await lockEstimate(inner.tx, wanted.id)
    const before = await inner.tx.coverageEstimate.findFirst({
      where: { id: wanted.id, assessmentId, removedAt: null },
      select: estimateSelect,
    })
    if (before && before.version !== wanted.version)
      throw new AppError('version-conflict', { extra: { current: estimateView(before) } })
    if (!before && wanted.version !== 0) throw new AppError('not-found')
    if (before && before.cellKey !== cellKey(wanted.cell))
      await assertNotAdopted(inner, assessmentId, before)
    const after = await writeEstimate(inner, assessmentId, before, {
      ...wanted,
      value: figureFor(wanted, population),
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const shown = (row: EstimateRow) => ({
      cell: row.cellKey,
      content: row.content,
      value: row.value,
    })
    const change = {
      action: 'coverage.update',
      entity: 'coverage-estimate',
      entityId: after.id,
      assessmentId,
    }
    await record(inner, {
      ...change,
      ...(before && { before: shown(before) }),
      after: shown(after),
    })
    return estimateView(after)
  })
}

/**
 * Throws for what the estimate names and is not there; answers the population that its method must
 * fit.
 */
export async function assertSound(
  ctx: TransactionCtx,
  reach: CoverageReach,
  { cell, content }: Pick<SaveEstimate, 'cell' | 'content'>,
): Promise<PopulationCode> {
  const assessmentId = reach.assessment.id
  const fieldErrors: FieldError[] = []
  if (!reach.methodology.events.some(({ key }) => key === cell.event))
    fieldErrors.push({ path: 'cell.event', code: 'choose-an-event' })
  let population: PopulationCode = null
  if (cell.populationId) {
    const found = await ctx.tx.population.findFirst({
      where: { id: cell.populationId, assessmentId, removedAt: null },
      select: { code: true },
    })
    population = found?.code ?? ''
    if (!found)
      fieldErrors.push({ path: 'cell.populationId', code: 'choose-a-population-in-scope' })
  }
  const documents = [...new Set(content.sources.map(({ documentId }) => documentId))]
  const known = await ctx.tx.document.count({
    where: { assessmentId, id: { in: documents }, removedAt: null },
  })
  if (known < documents.length)
    fieldErrors.push({
      path: 'content.sources',
      code: 'source-document-gone',
    })
  if (fieldErrors.length > 0) throw new AppError('invalid-input', { fieldErrors })
  return population
}

export function figureFor(
  { cell, content }: Pick<SaveEstimate, 'cell' | 'content'>,
  population: PopulationCode,
): EstimateValue | null {
  return content.kind === 'measured' ? estimateValue(cell, content, population) : null
}

/** Writes the row. `importId` names the file that the numbers of a new estimate come from. */
export async function writeEstimate(
  ctx: TransactionCtx,
  assessmentId: string,
  before: EstimateRow | null,
  { id, cell, content, version, value }: SaveEstimate & { value: EstimateValue | null },
  importId?: string,
): Promise<EstimateRow> {
  const data = {
    ...cell,
    cellKey: cellKey(cell),
    content: jsonColumn(content),
    value: value === null ? Prisma.DbNull : jsonColumn(JSON.parse(canonicalJson(value))),
    version: version + 1,
    updatedById: actorId(ctx.actor),
    updatedAt: ctx.now(),
  }
  const row = before
    ? await ctx.tx.coverageEstimate.update({ where: { id }, data, select: estimateSelect })
    : await ctx.tx.coverageEstimate.create({
        data: { ...data, ...(importId && { importId }), id, assessmentId, createdAt: ctx.now() },
        select: estimateSelect,
      })
  await keepReferences(ctx, assessmentId, [estimateHolding(row)])
  return row
}

export function estimateHolding(
  row: Pick<EstimateRow, 'id' | 'populationId' | 'content'>,
): Holding {
  const { sources } = EstimateContent.parse(row.content)
  const { id, populationId } = row
  return { holder: holder('estimate', id), pointers: estimatePointers({ populationId, sources }) }
}
