import 'server-only'
import { can } from '@/lib/core/policy/can'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { getQuestionnaire } from './get'
import { pageActions } from './page-actions'
import { getQuestionnaireFor } from './questionnaire-reach'

interface Wanted {
  institution?: string | undefined
  /** Leaves it open even for who belongs to an institution. */
  choose?: boolean
}

export interface FoundQuestionnaire {
  /** Null while it is open for which institution the person answers. */
  view: QuestionnaireView | null
  /** The person may enter answers on behalf of any institution. */
  mayChoose: boolean
  allowedActions: string[]
}

/** The person's part of the questionnaire; the lead body's people choose an institution first. */
export async function findQuestionnaire(
  ctx: Ctx,
  assessmentId: string,
  { institution, choose }: Wanted,
): Promise<FoundQuestionnaire> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read')
  const subject = subjectOf(reach)
  const mayChoose = can(subject, 'questionnaire.answer-for')
  const wanted = mayChoose && choose ? null : (institution ?? reach.stakeholderId)
  return {
    view: wanted ? await getQuestionnaire(ctx, assessmentId, { institution: wanted }) : null,
    mayChoose,
    allowedActions: pageActions(reach),
  }
}
