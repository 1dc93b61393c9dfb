import 'server-only'
import { delegationProgress } from '@/lib/core/questionnaire/delegation/delegation-progress'
import type { DelegationOverview } from '@/lib/core/questionnaire/delegation/delegation-view'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDay } from '@/lib/server/iso-day'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { pageActions } from '@/lib/server/questionnaire/page-actions'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadRespondents } from '@/lib/server/questionnaire/respondents'
import { delegationView } from './delegate-questions'
import { loadDelegations } from './load-delegations'

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
      questions: instrument.questions.flatMap((question) =>
        question.section === id ? [{ id: question.id, text: question.question }] : [],
      ),
    })),
    institutions: facts.institutions,
    respondents,
    delegations,
    progress: delegationProgress(instrument, facts, delegations, isoDay(ctx.now())),
    allowedActions: pageActions(reach),
  }
}
