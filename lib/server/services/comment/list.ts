import 'server-only'
import { z } from 'zod'
import { findStep } from '@/lib/core/methodology/find'
import { authorize, type Ctx } from '../../context'
import { decodeCursor, encodeCursor, type PageQuery } from '../../http/paging'
import { getAssessmentFor } from '../assessment/internal'

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

export interface CommentView {
  id: string
  body: string
  author: string
  at: string
}

/** Comments on a step, newest first. */
export async function listComments(
  ctx: Ctx,
  assessmentId: string,
  stepKey: string,
  { limit, cursor }: PageQuery,
): Promise<{ items: CommentView[]; nextCursor: string | null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'comment.read', { access: findStep(reach.methodology, stepKey).readers })
  const after = decodeCursor(cursor, Cursor)
  const rows = await ctx.db.comment.findMany({
    where: {
      assessmentId,
      stepKey,
      ...(after && { OR: [{ createdAt: { lt: new Date(after[0]) } }, { createdAt: new Date(after[0]), id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, body: true, authorName: true, createdAt: true },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ id, body, authorName, createdAt }) => ({ id, body, author: authorName, at: createdAt.toISOString() })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
