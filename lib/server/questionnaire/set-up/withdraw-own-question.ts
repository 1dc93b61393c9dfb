import 'server-only'
import type { z } from 'zod'
import { ownQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'
import { WithdrawOwnQuestion } from '@/lib/core/questionnaire/set-up/requests'
import { touchAssessment } from '@/lib/server/assessment/internal'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { findOwnQuestion, holdOwnQuestions } from './own-questions'

/** Stops asking a question of the lead body's own; answers given to it stay. */
export async function withdrawOwnQuestion(
  ctx: Ctx,
  assessmentId: string,
  key: string,
  input: z.input<typeof WithdrawOwnQuestion>,
): Promise<void> {
  const { version } = WithdrawOwnQuestion.parse(input)
  await transaction(ctx, async (inner) => {
    await holdOwnQuestions(inner, assessmentId)
    const before = await findOwnQuestion(inner, assessmentId, key, version)
    await inner.tx.ownQuestion.updateMany({
      where: { assessmentId, questionKey: key, version },
      data: { withdrawnAt: inner.now() },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = { before: { version, ...ownQuestionFields(before) }, after: { withdrawn: true } }
    await record(inner, {
      action: 'questionnaire.configure',
      entity: 'question',
      entityId: key,
      assessmentId,
      ...change,
    })
    return null
  })
}
