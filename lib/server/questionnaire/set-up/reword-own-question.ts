import 'server-only'
import type { z } from 'zod'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { ownQuestion, ownQuestionFields } from '@/lib/core/questionnaire/set-up/own-question'
import { RewordOwnQuestion } from '@/lib/core/questionnaire/set-up/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { findOwnQuestion, holdOwnQuestions, writeOwnQuestion } from './own-questions'

/**
 * Gives a question of the lead body's own a new version; answers keep the version that they
 * answered.
 */
export async function rewordOwnQuestion(
  ctx: Ctx,
  assessmentId: string,
  key: string,
  input: z.input<typeof RewordOwnQuestion>,
): Promise<AskedQuestion> {
  const { version, question: fields } = RewordOwnQuestion.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await holdOwnQuestions(inner, assessmentId)
    const before = await findOwnQuestion(inner, assessmentId, key, version)
    const question = ownQuestion(key, version + 1, fields)
    await writeOwnQuestion(inner, reach, question)
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      before: { version, ...ownQuestionFields(before) },
      after: { version: version + 1, ...fields },
    }
    await record(inner, {
      action: 'questionnaire.configure',
      entity: 'question',
      entityId: key,
      assessmentId,
      ...change,
    })
    return question
  })
}
