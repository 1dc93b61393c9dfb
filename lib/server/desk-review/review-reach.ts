import 'server-only'
import { type DeskReview, deskReviewOf } from '@/lib/core/desk-review/layout'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import type { Transaction } from '@/lib/server/db'

export interface ReviewReach extends Reach {
  review: DeskReview
}

/** The desk review of an assessment, for someone who may write in it. */
export async function getReviewFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<ReviewReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const review = deskReviewOf(reach.methodology)
  authorize(reach.subject, 'tool.update', { access: review.tool.editors })
  return { ...reach, review }
}
