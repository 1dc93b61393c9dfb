import 'server-only'
import { AppError } from '@/lib/core/error'
import { can } from '@/lib/core/policy/can'
import { actorId } from '@/lib/server/actor'
import { type Reach, subjectOf } from '@/lib/server/assessment/reach'
import type { Ctx } from '@/lib/server/context'
import type { Transaction } from '@/lib/server/db'
import { documentSelect } from './fields'

/**
 * A document this person may read; a confidential one of others is "not there" to those who may
 * not.
 */
export async function documentFor(ctx: Ctx & { tx?: Transaction }, reach: Reach, id: string) {
  const source = ctx.tx ?? ctx.db
  const row = await source.document.findFirst({
    where: { id, assessmentId: reach.assessment.id, removedAt: null },
    select: { ...documentSelect, storageKey: true },
  })
  const own = row?.uploadedById !== null && row?.uploadedById === actorId(ctx.actor)
  if (
    !row ||
    (row.confidentiality === 'confidential' &&
      !can(subjectOf(reach), 'document.read-confidential', { own }))
  )
    throw new AppError('not-found')
  return { ...row, own }
}
