import 'server-only'
import type { z } from 'zod'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import { SubmitAnswers } from '@/lib/core/questionnaire/answering/requests'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/notification/notify'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { partOf } from '@/lib/server/questionnaire/respondent'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { answerSelect, contentOf } from './answer-row'

/**
 * Hands the answers of an institution in a section to the lead body; what is still empty stays a
 * draft.
 */
export async function submitAnswers(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SubmitAnswers>,
): Promise<{ submitted: string[] }> {
  const { section, institution } = SubmitAnswers.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const part = await partOf(inner, inner.tx, reach, 'questionnaire.answer', institution)
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(
      reach,
      (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started',
    )
    const { questions } = await loadInstrument(inner.tx, reach)
    const mine = new Set(
      questions
        .filter((question) => question.section === section && part.holds(question))
        .map(({ id }) => id),
    )
    const rows = await inner.tx.answer.findMany({
      where: {
        assessmentId,
        institutionId: part.institution.id,
        status: { in: ['draft', 'returned'] },
      },
      select: answerSelect,
    })
    const ready = rows.filter(
      (row) => mine.has(instanceParts(row.instance).question) && isAnswered(contentOf(row)),
    )
    const ids = ready.map(({ id }) => id)
    await inner.tx.answer.updateMany({
      where: { id: { in: ids } },
      data: { status: 'submitted', version: { increment: 1 } },
    })
    if (ids.length > 0) {
      await touchAssessment(inner.tx, assessmentId, inner.now())
      const details = {
        institution: part.institution.name,
        section,
        count: String(ids.length),
        assessment: reach.assessment.title,
      }
      await notify(
        inner,
        reach,
        { roles: ['coordinator'] },
        {
          kind: 'answers-submitted',
          details,
          path: `/assessments/${assessmentId}/questionnaire/review`,
        },
      )
      const after = {
        section,
        institution: part.institution.name,
        instances: ready.map(({ instance }) => instance),
      }
      await record(inner, {
        action: 'questionnaire.answer',
        entity: 'section',
        entityId: section,
        assessmentId,
        after: { submitted: after },
      })
    }
    return { submitted: ready.map(({ instance }) => instance) }
  })
}
