import 'server-only'
import type { z } from 'zod'
import { SeenVersion } from '@/lib/core/coverage/estimate/adoption'
import { AppError } from '@/lib/core/error'
import { touchAssessment } from '@/lib/server/assessment/internal'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import {
  assertNotAdopted,
  assertOpen,
  getCoverageFor,
  lockEstimate,
} from '@/lib/server/coverage/internal'
import { estimateSelect } from '@/lib/server/coverage/load-facts'
import { lockWorkflow } from '@/lib/server/step/internal'
import { estimateView } from './save-estimate'

/**
 * Takes an alternative out of its cell; the trail keeps what it said. Refused while it is adopted.
 */
export async function removeEstimate(
  ctx: Ctx,
  assessmentId: string,
  estimateId: string,
  input: z.input<typeof SeenVersion>,
): Promise<void> {
  const { version } = SeenVersion.parse(input)
  await transaction(ctx, async (inner) => {
    const reach = await getCoverageFor(inner, assessmentId)
    authorize(reach.subject, 'coverage.update')
    await lockWorkflow(inner.tx, assessmentId, 'share')
    await lockEstimate(inner.tx, estimateId)
    const before = await inner.tx.coverageEstimate.findFirst({
      where: { id: estimateId, assessmentId, removedAt: null },
      select: estimateSelect,
    })
    if (!before) throw new AppError('not-found')
    await assertOpen(inner, reach)
    if (before.version !== version)
      throw new AppError('version-conflict', { extra: { current: estimateView(before) } })
    await assertNotAdopted(inner, assessmentId, before)
    await inner.tx.coverageEstimate.update({
      where: { id: estimateId },
      data: { removedAt: inner.now() },
      select: { id: true },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const { cellKey: cell, content, value } = before
    await record(inner, {
      action: 'coverage.remove',
      entity: 'coverage-estimate',
      entityId: estimateId,
      assessmentId,
      before: { cell, content, value },
    })
    return null
  })
}
