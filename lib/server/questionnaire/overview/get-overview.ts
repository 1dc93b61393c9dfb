import 'server-only'
import {
  type QuestionnaireOverview,
  questionnaireOverview,
} from '@/lib/core/questionnaire/overview/overview'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDay, isoDayOrNull } from '@/lib/server/iso-day'
import { loadDelegations } from '@/lib/server/questionnaire/delegation/load-delegations'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadState } from '@/lib/server/step/load-state'

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
