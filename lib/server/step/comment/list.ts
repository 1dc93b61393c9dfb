import 'server-only'
import type { PageQuery } from '@/lib/core/contract/page'
import { findStep } from '@/lib/core/methodology/find'
import type { CommentView } from '@/lib/core/step/comment/comment-view'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { createdBefore, cutPage } from '@/lib/server/http/paging'

/** Comments on a step, newest first. */
export async function listComments(
  ctx: Ctx,
  assessmentId: string,
  stepKey: string,
  { limit, cursor }: PageQuery,
): Promise<{ items: CommentView[]; nextCursor: string | null }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'comment.read', { access: findStep(reach.methodology, stepKey).readers })
  const rows = await ctx.db.comment.findMany({
    where: {
      assessmentId,
      stepKey,
      ...createdBefore(cursor),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, body: true, authorName: true, createdAt: true },
  })
  const { page, nextCursor } = cutPage(rows, limit)
  return {
    items: page.map(({ id, body, authorName, createdAt }) => ({
      id,
      body,
      author: authorName,
      at: createdAt.toISOString(),
    })),
    nextCursor,
  }
}
