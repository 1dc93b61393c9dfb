import 'server-only'
import type { z } from 'zod'
import { instanceParts } from '@/lib/core/questionnaire/instrument'
import { ValidateSection } from '@/lib/core/questionnaire/review/requests'
import { stateAnswers } from '@/lib/core/questionnaire/state-answer'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { answerSelect } from '@/lib/server/questionnaire/answering/answer-row'
import { lockAnswers } from '@/lib/server/questionnaire/answering/lock-answers'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { isAuthor, reviewed } from './review-answers'

export interface ValidatedSection {
  validated: string[]
  /** Handed in, but institutions contradict each other there or it is disputed. */
  unsettled: number
  /** Handed in, but entered by the person who validates. */
  own: number
}

/**
 * Validates all answers handed in for a section that nobody contradicts; what the person entered
 * themselves is left for someone else.
 */
export async function validateSection(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof ValidateSection>,
): Promise<ValidatedSection> {
  const { section } = ValidateSection.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    await assertUnderWay(inner, reach)
    const { questions } = await loadInstrument(inner.tx, reach)
    const questionKey = {
      in: questions.filter((question) => question.section === section).map(({ id }) => id),
    }
    const where = { assessmentId, status: 'submitted', questionKey }
    await lockAnswers(
      inner,
      assessmentId,
      await inner.tx.answer.findMany({ where, select: { instance: true, institutionId: true } }),
    )
    const rows = await inner.tx.answer.findMany({
      where,
      orderBy: [{ instance: 'asc' }, { institutionId: 'asc' }],
      select: answerSelect,
    })
    const facts = await loadQuestionnaireFacts(inner.tx, reach)
    const states = stateAnswers(facts.answers, facts.adoptions)
    const settled = rows.filter(
      ({ instance }) =>
        !['conflict', 'disputed'].includes(states.get(instance)?.agreement ?? 'none'),
    )
    const ready = settled.filter((row) => !isAuthor(inner, row))
    const validated = [...new Set(ready.map(({ instance }) => instance))]
    if (ready.length > 0) {
      await inner.tx.answer.updateMany({
        where: { id: { in: ready.map(({ id }) => id) } },
        data: reviewed(inner, 'validated', ''),
      })
      await touchAssessment(inner.tx, assessmentId, inner.now())
      const after = {
        validated: {
          section,
          questions: [...new Set(validated.map((key) => instanceParts(key).question))],
          instances: validated,
        },
      }
      await record(inner, {
        action: 'questionnaire.review',
        entity: 'section',
        entityId: section,
        assessmentId,
        after,
      })
    }
    return {
      validated,
      unsettled: rows.length - settled.length,
      own: settled.length - ready.length,
    }
  })
}
