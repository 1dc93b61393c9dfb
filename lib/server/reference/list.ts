import 'server-only'
import { z } from 'zod'
import type { UsersOfThing } from '@/lib/core/reference/reference-views'
import type { ReferenceQuery } from '@/lib/core/reference/requests'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { decodeCursor, encodeCursor } from '@/lib/server/http/paging'
import { usersOf } from './users-of'

const Place = z.tuple([z.int().min(0)])

/** Where a thing of the assessment is used, as far as this person may see it. */
export async function listReferences(
  ctx: Ctx,
  assessmentId: string,
  { to, limit, cursor }: z.output<typeof ReferenceQuery>,
): Promise<UsersOfThing> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'reference.read')
  const [skip] = decodeCursor(cursor, Place) ?? [0]
  const { items, visible, hidden } = await usersOf(ctx.db, reach, actorId(ctx.actor), {
    to,
    skip,
    take: limit,
  })
  const end = skip + items.length
  return { items, hidden, nextCursor: end < visible ? encodeCursor([end]) : null }
}
