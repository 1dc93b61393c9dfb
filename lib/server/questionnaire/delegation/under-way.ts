import 'server-only'
import { AppError } from '@/lib/core/error'
import type { StepStatus } from '@/lib/core/step/action'
import type { TransactionCtx } from '@/lib/server/context'
import type { QuestionnaireReach } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'

/**
 * Throws unless answers may change now: the step is under way, or in review and the coordinator
 * acts.
 */
export async function assertUnderWay(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
): Promise<void> {
  assertAcceptsChanges(reach, await heldStatus(ctx, reach))
}

/** Throws once the step is completed; set-up may begin before the step does. */
export async function assertNotCompleted(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
): Promise<void> {
  if ((await heldStatus(ctx, reach)) !== 'completed') return
  throw new AppError('action-not-available', {
    reason: 'questionnaire-step-completed',
  })
}

async function heldStatus(ctx: TransactionCtx, reach: QuestionnaireReach): Promise<StepStatus> {
  await lockWorkflow(ctx.tx, reach.assessment.id, 'share')
  return (await loadState(ctx.tx, reach))[reach.tool.step]?.status ?? 'not-started'
}
