import 'server-only'
import type { z } from 'zod'
import { findStep } from '@/lib/core/methodology/find'
import { NewComment } from '@/lib/core/step/comment/requests'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/notification/notify'

/** Adds a comment to a step and tells the people it mentions. */
export async function createComment(
  ctx: Ctx,
  assessmentId: string,
  stepKey: string,
  input: z.input<typeof NewComment>,
): Promise<{ id: string }> {
  const { body, mentions } = NewComment.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const step = findStep(reach.methodology, stepKey)
    authorize(reach.subject, 'comment.create', { access: step.readers })
    const members = await inner.tx.membership.findMany({
      where: { assessmentId, removedAt: null, userId: { in: mentions } },
      select: { userId: true, roles: true },
    })
    // Whoever cannot open the step gets no message that leads there.
    const told = members
      .filter(({ roles }) => step.readers.some((role) => roles.includes(role)))
      .map(({ userId }) => userId)
    const { id } = await inner.tx.comment.create({
      data: {
        assessmentId,
        stepKey,
        body: body.trim(),
        mentions: told,
        authorId: actorId(inner.actor),
        authorName: inner.actor.name,
        createdAt: inner.now(),
      },
      select: { id: true },
    })
    const details = {
      by: inner.actor.name,
      step: `${step.number}. ${step.title}`,
      assessment: reach.assessment.title,
    }
    await notify(
      inner,
      reach,
      { users: told },
      { kind: 'mentioned', details, path: `/assessments/${assessmentId}/steps/${stepKey}` },
    )
    await record(inner, {
      action: 'comment.create',
      entity: 'comment',
      entityId: id,
      assessmentId,
      after: { step: stepKey },
    })
    return { id }
  })
}
