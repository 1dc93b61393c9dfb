import 'server-only'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { takeOut } from '@/lib/server/removal/take-out'

/** Takes out the outlines that are in use, if there are any: an assessment has one set at a time. */
export async function takeOutBoundary(inner: TransactionCtx, reach: Reach): Promise<void> {
  const where = { assessmentId: reach.assessment.id, removedAt: null }
  const present = await inner.tx.boundary.findFirst({ where, select: { id: true, name: true } })
  if (!present) return
  await takeOut(inner, reach, { kind: 'boundary', ...present, holders: [] })
  await inner.tx.boundary.updateMany({ where, data: { removedAt: inner.now() } })
}
