import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findStep } from '@/lib/core/methodology/find'
import type { Step } from '@/lib/core/methodology/schema'
import { actionsWithReason, type StepState } from '@/lib/core/step/action'
import { available } from '@/lib/core/step/available'
import { failingGuards } from '@/lib/core/step/guard'
import type { GuardFailure } from '@/lib/core/step/guard-failure'
import { applyAction, type WorkflowState } from '@/lib/core/step/reduce'
import { StepActionInput } from '@/lib/core/step/requests'
import { actorId } from '@/lib/server/actor'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { getAssessmentFor, type Reach, subjectOf } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { latestDay } from '@/lib/server/iso-day'
import { jsonColumn } from '@/lib/server/json-column'
import { notify } from '@/lib/server/notification/notify'
import { settleNotices } from '@/lib/server/notification/settle'
import { wordsIn } from '@/lib/server/words/words-in'
import { foldState } from './load-state'
import { lockWorkflow } from './lock-workflow'

/**
 * Takes one action on a step. Throws `guard-failed` with what is missing, `action-not-available`,
 * or `version-conflict`.
 */
export async function actOnStep(
  ctx: Ctx,
  assessmentId: string,
  stepKey: string,
  input: z.input<typeof StepActionInput>,
): Promise<StepState> {
  const wanted = StepActionInput.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const step = findStep(reach.methodology, stepKey)
    authorize(reach.subject, `step.${wanted.action}`, { access: step.readers })
    await lockWorkflow(inner.tx, assessmentId, 'alone')
    const { state, actions } = await foldState(inner.tx, reach)
    const before = state[stepKey] as StepState
    if (before.version !== wanted.version)
      throw new AppError('version-conflict', { extra: { current: before } })
    const failures = failingGuards(
      reach.methodology,
      step,
      await loadFacts(inner.tx, reach, state, step),
      latestDay(inner.now()),
      wordsIn(inner.lang ?? 'en'),
    )
    assertAllowed(wanted, before, step, state, failures, reach)
    const at = inner.now()
    const after = applyAction(reach.methodology.steps, state, {
      step: stepKey,
      action: wanted.action,
      reason: wanted.reason,
      at: at.toISOString(),
    })
    const overridden = wanted.action === 'override' ? failures : []
    await inner.tx.stepAction.create({
      data: {
        assessmentId,
        stepKey,
        sequence: actions + 1,
        action: wanted.action,
        reason: wanted.reason.trim(),
        overridden: jsonColumn(overridden),
        actorId: actorId(inner.actor),
        actorName: inner.actor.name,
        at,
      },
      select: { id: true },
    })
    await cacheChanges(inner, assessmentId, state, after)
    await touchAssessment(inner.tx, assessmentId, at)
    await tellOthers(inner, reach, step, wanted.action)
    const result = after[stepKey] as StepState
    await record(inner, {
      action: `step.${wanted.action}`,
      entity: 'step',
      entityId: stepKey,
      assessmentId,
      before: { status: before.status },
      after: {
        status: result.status,
        reason: wanted.reason.trim(),
        ...(overridden.length > 0 && {
          overridden: overridden.map(({ message, key }) => message || key),
        }),
      },
    })
    return result
  })
}

function assertAllowed(
  wanted: z.output<typeof StepActionInput>,
  before: StepState,
  step: Step,
  state: WorkflowState,
  failures: GuardFailure[],
  reach: Reach,
): void {
  if (actionsWithReason.includes(wanted.action) && wanted.reason.trim() === '')
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'reason', code: 'give-kept-reason' }],
    })
  const found = available({ step, state, failures, subject: subjectOf(reach) }).find(
    ({ action }) => action === wanted.action,
  )
  if (found && found.blockedBy.length > 0)
    throw new AppError('guard-failed', { extra: { guards: found.blockedBy } })
  const stale = wanted.action === 'complete' && before.stale
  if (!found || stale)
    throw new AppError('action-not-available', {
      ...(stale && {
        reason: 'confirm-step-first',
      }),
    })
}

async function cacheChanges(
  ctx: TransactionCtx,
  assessmentId: string,
  before: WorkflowState,
  after: WorkflowState,
): Promise<void> {
  const changed = Object.entries(after).filter(([key, state]) => before[key] !== state)
  for (const [stepKey, { status, version, stale, overridden, completedAt }] of changed) {
    const data = {
      status,
      version,
      stale,
      overridden,
      completedAt: completedAt ? new Date(completedAt) : null,
      changedAt: ctx.now(),
    }
    await ctx.tx.step.upsert({
      where: { assessmentId_stepKey: { assessmentId, stepKey } },
      create: { assessmentId, stepKey, ...data },
      update: data,
      select: { stepKey: true },
    })
  }
}

async function tellOthers(
  ctx: TransactionCtx,
  reach: Reach,
  step: Step,
  action: string,
): Promise<void> {
  const details = { step: `${step.number}. ${step.title}`, assessment: reach.assessment.title }
  const path = `/assessments/${reach.assessment.id}/steps/${step.key}` as const
  if (action !== 'confirm')
    await settleNotices(ctx, { kinds: ['step-submitted', 'step-returned'], path })
  if (action === 'submit')
    await notify(ctx, reach, { roles: ['coordinator'] }, { kind: 'step-submitted', details, path })
  if (action === 'return')
    await notify(ctx, reach, { roles: ['lead-member'] }, { kind: 'step-returned', details, path })
}
