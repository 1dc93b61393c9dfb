import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { CommentDecision } from '@/lib/core/report/report-requests'
import type { ReportCommentView } from '@/lib/core/report/report-views'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { getReportFor, reportResource, sectionResource } from '@/lib/server/report/report-reach'
import { commentSelect, commentView, maySettle } from './comment-view'

/**
 * Resolves a comment, opens it again, or accepts or refuses the words it proposes; the text itself
 * is changed by who accepts them.
 */
export async function decideComment(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  commentId: string,
  input: z.input<typeof CommentDecision>,
): Promise<ReportCommentView> {
  const { status, version } = CommentDecision.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getReportFor(inner, assessmentId, outputKey)
    const before = await inner.tx.reportComment.findFirst({
      where: { id: commentId, sectionId: { in: reach.rows.map(({ id }) => id) } },
      select: commentSelect,
    })
    const row = reach.rows.find(({ id }) => id === before?.sectionId)
    authorize(reach.subject, 'report.comment', reportResource(inner, reach))
    if (!before || !row) throw new AppError('not-found')
    const isOnWords =
      status === 'accepted' ||
      status === 'refused' ||
      before.status === 'accepted' ||
      before.status === 'refused'
    if (isOnWords) authorize(reach.subject, 'report.write', sectionResource(inner, reach, row))
    else if (!maySettle(inner, reach, before))
      throw new AppError('forbidden', { extra: { action: 'report.comment' } })
    if ((status === 'accepted' || status === 'refused') && before.replacement === null)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'status', code: 'comment-proposes-nothing' }],
      })
    const decided =
      status === 'open' ? { decidedById: null, decidedBy: '', decidedAt: null } : decisionBy(inner)
    const changed = await inner.tx.reportComment.updateMany({
      where: { id: commentId, version },
      data: { ...decided, status, version: version + 1 },
    })
    if (changed.count === 0)
      throw new AppError('version-conflict', {
        extra: { current: commentView(inner, reach, row, before) },
      })
    const after = await inner.tx.reportComment.findUniqueOrThrow({
      where: { id: commentId },
      select: commentSelect,
    })
    const change = {
      action: isOnWords ? 'report.write' : 'report.comment',
      entity: 'report-comment',
      entityId: commentId,
      assessmentId,
    }
    await record(inner, {
      ...change,
      before: { status: before.status },
      after: { output: outputKey, section: row.sectionKey, status },
    })
    return commentView(inner, reach, row, after)
  })
}

function decisionBy(ctx: Ctx) {
  return { decidedById: actorId(ctx.actor), decidedBy: ctx.actor.name, decidedAt: ctx.now() }
}
