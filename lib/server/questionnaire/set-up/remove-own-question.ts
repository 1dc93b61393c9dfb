import 'server-only'
import type { z } from 'zod'
import { ownQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'
import { RemoveOwnQuestion } from '@/lib/core/questionnaire/set-up/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { takeOut } from '@/lib/server/removal/take-out'
import { lockForRemoval } from '@/lib/server/step/lock-workflow'
import { findOwnQuestion, holdOwnQuestions } from './own-questions'

/** Stops asking a question of the lead body's own; answers stay, and come back with it. */
export async function removeOwnQuestion(
  ctx: Ctx,
  assessmentId: string,
  key: string,
  input: z.input<typeof RemoveOwnQuestion>,
): Promise<void> {
  const { version } = RemoveOwnQuestion.parse(input)
  await transaction(ctx, async (inner) => {
    await lockForRemoval(inner.tx, assessmentId)
    const reach = await holdOwnQuestions(inner, assessmentId)
    const before = await findOwnQuestion(inner, assessmentId, key, version)
    await takeOut(inner, reach, {
      ...{ kind: 'question', id: key, name: `${key} ${before.question}` },
      holders: [{ kind: 'question', id: key }],
    })
    await inner.tx.ownQuestion.updateMany({
      where: { assessmentId, questionKey: key },
      data: { removedAt: inner.now() },
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = { before: { version, ...ownQuestionFields(before) }, after: { removed: true } }
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
