import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import { ValidateAnswer } from '@/lib/core/questionnaire/review/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { answerSelect, answerView } from '@/lib/server/questionnaire/answering/answer-row'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { holdAnswer, isAuthor, reviewed } from './review-answers'

/**
 * The lead body stands by a submitted answer; from then on it changes only after it is returned.
 */
export async function validateAnswer(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof ValidateAnswer>,
): Promise<AnswerView> {
  const { version } = ValidateAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    await assertUnderWay(inner, reach)
    const before = await holdAnswer(inner, assessmentId, id, version)
    if (before.status !== 'submitted')
      throw new AppError('action-not-available', {
        reason: 'only-handed-in-validated',
      })
    if (isAuthor(inner, before))
      throw new AppError('forbidden', {
        reason: 'entered-by-yourself',
      })
    const after = await inner.tx.answer.update({
      where: { id },
      data: reviewed(inner, 'validated', ''),
      select: answerSelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      before: { status: before.status },
      after: { instance: before.instance, status: after.status },
    }
    await record(inner, {
      action: 'questionnaire.review',
      entity: 'answer',
      entityId: id,
      assessmentId,
      ...change,
    })
    return answerView(after)
  })
}
