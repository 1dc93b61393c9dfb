import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import {
  nextOwnKey,
  OwnQuestionFields,
  ownQuestion,
} from '@/lib/core/questionnaire/set-up/own-question'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { holdOwnQuestions, writeOwnQuestion } from './own-questions'

const mostQuestions = 99

/** Adds a question of the lead body's own, numbered from. */
export async function addOwnQuestion(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof OwnQuestionFields>,
): Promise<AskedQuestion> {
  const fields = OwnQuestionFields.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await holdOwnQuestions(inner, assessmentId)
    const given = await inner.tx.ownQuestion.findMany({
      where: { assessmentId },
      distinct: ['questionKey'],
      select: { questionKey: true },
    })
    if (given.length >= mostQuestions)
      throw new AppError('action-not-available', {
        reason: 'own-questions-at-most',
        params: { most: mostQuestions },
      })
    const question = ownQuestion(nextOwnKey(given.map(({ questionKey }) => questionKey)), 1, fields)
    await writeOwnQuestion(inner, reach, question)
    await touchAssessment(inner.tx, assessmentId, inner.now())
    await record(inner, {
      action: 'questionnaire.configure',
      entity: 'question',
      entityId: question.id,
      assessmentId,
      after: fields,
    })
    return question
  })
}
