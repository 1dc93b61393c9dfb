import 'server-only'
import { can } from '@/lib/core/policy/can'
import { subjectOf } from '@/lib/server/assessment/reach'
import { loadOwnQuestions } from '@/lib/server/questionnaire/load-instrument'
import type { Removable } from '@/lib/server/removal/removable'
import { holdOwnQuestions, questionHolding } from './own-questions'

/** A question is never deleted: answers rest on it, and its number is not given again. */
export const questionRemovable: Removable = {
  action: 'questionnaire.configure',
  resource: async () => ({}),
  listed: async (_source, reach) => (can(subjectOf(reach), 'questionnaire.configure') ? {} : null),
  restore: async (inner, { assessment }, { thingId: questionKey }) => {
    await holdOwnQuestions(inner, assessment.id)
    const where = { assessmentId: assessment.id, questionKey }
    await inner.tx.ownQuestion.updateMany({ where, data: { removedAt: null } })
    const own = await loadOwnQuestions(inner.tx, assessment.id)
    return own.filter(({ id }) => id === questionKey).map(questionHolding)
  },
}
