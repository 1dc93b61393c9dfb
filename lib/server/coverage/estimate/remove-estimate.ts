import 'server-only'
import type { z } from 'zod'
import { SeenVersion } from '@/lib/core/coverage/estimate/adoption'
import { AppError } from '@/lib/core/error'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { estimateSelect } from '@/lib/server/coverage/load-facts'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'
import { wordsIn } from '@/lib/server/words/words-in'
import { estimateNames } from './estimate-names'
import { lockEstimate } from './lock-estimate'
import { estimateView } from './save-estimate'

/**
 * Takes an alternative out of its cell; the trail keeps what it said. Refused while it is used, as
 * the figure adopted in its cell for instance.
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
    await lockForRemoval(inner.tx, assessmentId)
    await lockEstimate(inner.tx, estimateId)
    const before = await inner.tx.coverageEstimate.findFirst({
      where: { id: estimateId, assessmentId, removedAt: null },
      select: estimateSelect,
    })
    if (!before) throw new AppError('not-found')
    await assertOpen(inner, reach)
    if (before.version !== version)
      throw new AppError('version-conflict', { extra: { current: estimateView(before) } })
    const names = await estimateNames(inner.tx, reach, [estimateId], wordsIn(inner.lang ?? 'en'))
    await takeOut(inner, reach, {
      ...{ kind: 'estimate', id: estimateId, name: names.get(estimateId)?.name ?? '' },
      holders: [{ kind: 'estimate', id: estimateId }],
    })
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
