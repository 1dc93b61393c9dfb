import 'server-only'
import { delegationProgress } from '@/lib/core/questionnaire/delegation-progress'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation-view'
import { authorize, type Ctx } from '../../context'
import { isoDay } from '../../iso-day'
import { delegationView } from './delegate-questions'
import { getQuestionnaireFor, loadDelegations, loadInstrument } from './internal'
import { loadQuestionnaireFacts } from './load-facts'
import { pageActions } from './page-actions'
import { loadRespondents } from './respondents'

/** Who was handed what, and how far each institution is with it. */
export async function listDelegations(ctx: Ctx, assessmentId: string): Promise<DelegationOverview> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read-all')
  const [instrument, facts, rows, respondents] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
    loadDelegations(ctx.db, assessmentId),
    loadRespondents(ctx.db, assessmentId),
  ])
  const delegations = rows.map(delegationView)
  return {
    sections: instrument.sections.map(({ id, title, suggestedLead }) => ({
      ...{ id, title, suggestedLead },
      questions: instrument.questions.flatMap((question) => (question.section === id ? [{ id: question.id, text: question.question }] : [])),
    })),
    institutions: facts.institutions,
    respondents,
    delegations,
    progress: delegationProgress(instrument, facts, delegations, isoDay(ctx.now())),
    allowedActions: pageActions(reach),
  }
}
