import 'server-only'
import {
  type QuestionnaireOverview,
  questionnaireOverview,
} from '@/lib/core/questionnaire/overview/overview'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDay, isoDayOrNull } from '@/lib/server/iso-day'
import {
  getQuestionnaireFor,
  loadDelegations,
  loadInstrument,
} from '@/lib/server/questionnaire/internal'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadState } from '@/lib/server/step/internal'

/** What waits for the lead body, and how far sections and institutions are. */
export async function getQuestionnaireOverview(
  ctx: Ctx,
  assessmentId: string,
): Promise<QuestionnaireOverview & { step: string }> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.read-all')
  const [instrument, facts, rows, state] = await Promise.all([
    loadInstrument(ctx.db, reach),
    loadQuestionnaireFacts(ctx.db, reach),
    loadDelegations(ctx.db, assessmentId),
    loadState(ctx.db, reach),
  ])
  const { step } = reach.tool
  const delegations = rows.map((row) => ({ ...row, dueOn: isoDayOrNull(row.dueOn) }))
  const stepStatus = state[step]?.status ?? 'not-started'
  return {
    ...questionnaireOverview({
      instrument,
      facts,
      delegations,
      stepStatus,
      today: isoDay(ctx.now()),
    }),
    step,
  }
}
