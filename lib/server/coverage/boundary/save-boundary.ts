import 'server-only'
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { BoundaryView } from '@/lib/core/coverage/boundary/boundary-view'
import { readBoundary } from '@/lib/core/coverage/boundary/read-boundary'
import { BoundaryFields } from '@/lib/core/coverage/boundary/requests'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { scanForViruses } from '@/lib/server/storage/scan'
import type { Upload } from '@/lib/server/storage/upload'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { boundarySelect, boundaryView, gridAreas } from './boundary-view'
import { takeOutBoundary } from './take-out-boundary'

/**
 * Takes outlines of areas from a file; they replace those that were there. Names that do not fit
 * the grid are reported, not refused.
 */
export async function saveBoundary(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof BoundaryFields>,
  upload: Upload,
): Promise<BoundaryView> {
  const { nameProperty } = BoundaryFields.parse(input)
  const first = await getCoverageFor(ctx, assessmentId)
  authorize(first.subject, 'coverage.update')
  await scanForViruses(upload.path)
  const text = utf8(await readFile(upload.path))
  const boundary = readBoundary(text, await gridAreas(ctx.db, first), nameProperty)
  return transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(
      reach,
      (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started',
    )
    await inner.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, 12))`
    const before = await inner.tx.boundary.findFirst({
      where: { assessmentId, removedAt: null },
      select: { name: true },
    })
    await takeOutBoundary(inner, reach)
    const row = await inner.tx.boundary.create({
      data: {
        assessmentId,
        name: upload.name.replace(/\p{Cc}|\p{Cs}/gu, '_').slice(-200) || 'boundary',
        nameProperty: boundary.nameProperty,
        content: boundary.outlines,
        createdById: actorId(inner.actor),
        createdAt: inner.now(),
      },
      select: boundarySelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const after = {
      name: row.name,
      nameProperty: row.nameProperty,
      areas: boundary.outlines.length,
      sha256: upload.sha256,
    }
    await record(inner, {
      action: 'coverage.boundary',
      entity: 'boundary',
      entityId: row.id,
      assessmentId,
      ...(before && { before }),
      after,
    })
    return boundaryView(row, await gridAreas(inner.tx, reach))
  })
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('invalid-input', {
      fieldErrors: [
        {
          path: 'file',
          code: 'outlines-not-utf-8',
        },
      ],
      cause,
    })
  }
}
