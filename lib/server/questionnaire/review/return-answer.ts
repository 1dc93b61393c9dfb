import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { ReturnAnswer } from '@/lib/core/questionnaire/review/requests'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { loadInstitutions } from '@/lib/server/member/institutions'
import { notify } from '@/lib/server/notification/notify'
import { answerSelect, answerView } from '@/lib/server/questionnaire/answering/answer-row'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadRespondents } from '@/lib/server/questionnaire/respondents'
import { holdAnswer, reviewed } from './review-answers'

/** Gives a submitted or validated answer back to the institution, with what is to be changed. */
export async function returnAnswer(
  ctx: Ctx,
  assessmentId: string,
  id: string,
  input: z.input<typeof ReturnAnswer>,
): Promise<AnswerView> {
  const { version, note } = ReturnAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    await assertUnderWay(inner, reach)
    const before = await holdAnswer(inner, assessmentId, id, version)
    if (before.status !== 'submitted' && before.status !== 'validated')
      throw new AppError('action-not-available', {
        reason: 'only-handed-in-returned',
      })
    const after = await inner.tx.answer.update({
      where: { id },
      data: reviewed(inner, 'returned', note),
      select: answerSelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const respondents = (await loadRespondents(inner.tx, assessmentId)).filter(
      ({ institutionId }) => institutionId === before.institutionId,
    )
    const institution = (await loadInstitutions(inner.tx, assessmentId)).find(
      ({ id: institutionId }) => institutionId === before.institutionId,
    )
    const details = {
      question: instanceParts(before.instance).question,
      institution: institution?.name ?? '',
      assessment: reach.assessment.title,
      note,
    }
    const users = [...before.authorIds, ...respondents.map(({ userId }) => userId)]
    await notify(
      inner,
      reach,
      { users },
      { kind: 'answer-returned', details, path: `/assessments/${assessmentId}/questionnaire` },
    )
    const change = {
      before: { status: before.status },
      after: { instance: before.instance, status: after.status, note },
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
