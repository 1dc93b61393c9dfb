import 'server-only'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import type { TransactionCtx } from '@/lib/server/context'
import {
  type AnswerRow,
  answerSelect,
  answerView,
} from '@/lib/server/questionnaire/answering/answer-row'
import { lockAnswers } from '@/lib/server/questionnaire/answering/lock-answers'

/**
 * The answer under review, held still. Throws `not-found`, or `version-conflict` when it changed
 * since the reviewer saw it.
 */
export async function holdAnswer(
  ctx: TransactionCtx,
  assessmentId: string,
  id: string,
  version: number,
): Promise<AnswerRow> {
  const place = await ctx.tx.answer.findFirst({
    where: { id, assessmentId },
    select: { instance: true, institutionId: true },
  })
  if (!place) throw new AppError('not-found')
  await lockAnswers(ctx, assessmentId, [place])
  const row = await ctx.tx.answer.findUniqueOrThrow({ where: { id }, select: answerSelect })
  if (row.version === version) return row
  throw new AppError('version-conflict', {
    reason: 'answer-changed-meanwhile',
    extra: { current: answerView(row) },
  })
}

/** Who answered, even a part, cannot validate. */
export function isAuthor(
  ctx: TransactionCtx,
  { authorIds }: Pick<AnswerRow, 'authorIds'>,
): boolean {
  const person = actorId(ctx.actor)
  return person !== null && authorIds.includes(person)
}

/** Columns of a review by the present person. */
export function reviewed(
  ctx: TransactionCtx,
  status: 'validated' | 'returned',
  reviewNote: string,
) {
  return {
    status,
    reviewNote,
    reviewedById: actorId(ctx.actor),
    reviewedAt: ctx.now(),
    version: { increment: 1 },
  }
}
