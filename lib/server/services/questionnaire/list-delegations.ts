import 'server-only'
import { delegationProgress, type PartProgress } from '@/lib/core/questionnaire/delegation-progress'
import { authorize, type Ctx } from '../../context'
import { isoDay } from '../../iso-day'
import type { Institution } from '../member/institutions'
import { type DelegationView, delegationView } from './delegate-questions'
import { getQuestionnaireFor, loadDelegations, loadInstrument } from './internal'
import { loadQuestionnaireFacts } from './load-facts'
import { loadRespondents, type RespondentView } from './respondents'

export interface DelegationOverview {
  sections: { id: string; title: string; suggestedLead: string; questions: { id: string; text: string }[] }[]
  institutions: Institution[]
  respondents: RespondentView[]
  delegations: DelegationView[]
  progress: PartProgress[]
}

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
  }
}
