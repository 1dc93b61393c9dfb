import 'server-only'
import { can } from '@/lib/core/policy/can'
import type { QuestionnaireView } from '@/lib/core/questionnaire/view'
import { authorize, type Ctx } from '../../context'
import { subjectOf } from '../assessment/internal'
import { type Institution, loadInstitutions } from '../member/institutions'
import { getQuestionnaire } from './get'
import { getQuestionnaireFor } from './internal'
import { pageActions } from './page-actions'

interface Wanted {
  institution?: string | undefined
  /** Shows the institutions even to who belongs to one. */
  choose?: boolean
}

export interface FoundQuestionnaire {
  /** Null while it is open for which institution the person answers. */
  view: QuestionnaireView | null
  /** Institutions on whose behalf the person may enter answers. */
  institutions: Institution[]
  allowedActions: string[]
}

/** The person's part of the questionnaire, or the institutions among which they have to choose first. */
export async function findQuestionnaire(ctx: Ctx, assessmentId: string, { institution, choose }: Wanted): Promise<FoundQuestionnaire> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read')
  const subject = subjectOf(reach)
  const isLead = can(subject, 'questionnaire.answer-for')
  const wanted = isLead && choose ? null : (institution ?? reach.stakeholderId)
  return {
    view: wanted ? await getQuestionnaire(ctx, assessmentId, { institution: wanted }) : null,
    institutions: isLead ? await loadInstitutions(ctx.db, assessmentId) : [],
    allowedActions: pageActions(reach),
  }
}
