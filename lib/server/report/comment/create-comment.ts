import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { NewComment } from '@/lib/core/report/report-requests'
import type { ReportCommentView } from '@/lib/core/report/report-views'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/notification/notify'
import { getReportFor, reportResource, sectionOf } from '@/lib/server/report/report-reach'
import { commentSelect, commentView } from './comment-view'

/** Adds a comment, a proposal of other words or an answer, and tells the people it mentions. */
export async function createReportComment(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  sectionKey: string,
  input: z.input<typeof NewComment>,
): Promise<ReportCommentView> {
  const { mentions, ...comment } = NewComment.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getReportFor(inner, assessmentId, outputKey)
    const { row, section } = sectionOf(reach, sectionKey)
    authorize(reach.subject, 'report.comment', reportResource(inner, reach))
    if (!row) throw new AppError('action-not-available', { reason: 'no-text-to-comment' })
    if (comment.answerTo) {
      const answered = await inner.tx.reportComment.findFirst({
        where: { id: comment.answerTo, sectionId: row.id, answerTo: null },
        select: { anchor: true },
      })
      if (answered?.anchor !== comment.anchor) throw new AppError('not-found')
    }
    const members = await inner.tx.membership.findMany({
      where: { assessmentId, removedAt: null, userId: { in: mentions } },
      select: { userId: true },
    })
    const told = members.map(({ userId }) => userId)
    const author = {
      authorId: actorId(inner.actor),
      authorName: inner.actor.name,
      createdAt: inner.now(),
    }
    const created = await inner.tx.reportComment.create({
      data: { ...comment, ...author, sectionId: row.id, mentions: told },
      select: commentSelect,
    })
    const details = {
      by: inner.actor.name,
      section: section.title,
      output: reach.output.title,
      assessment: reach.assessment.title,
    }
    const path = `/assessments/${assessmentId}/reports/${outputKey}/${sectionKey}` as const
    await notify(inner, reach, { users: told }, { kind: 'report-mentioned', details, path })
    const after = {
      output: outputKey,
      section: sectionKey,
      proposal: comment.replacement !== null,
      answerTo: comment.answerTo,
    }
    await record(inner, {
      action: 'report.comment',
      entity: 'report-comment',
      entityId: created.id,
      assessmentId,
      after,
    })
    return commentView(inner, reach, row, created)
  })
}
