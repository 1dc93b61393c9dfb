import 'server-only'
import { z } from 'zod'
import { pathOf } from '@/lib/core/assessment/place'
import { findOutput, findStep, findTool, toolName } from '@/lib/core/methodology/find'
import type { Methodology, Step } from '@/lib/core/methodology/schema'
import { allowedActions } from '@/lib/core/policy/can'
import type { StepState } from '@/lib/core/step/action'
import { available } from '@/lib/core/step/available'
import { failingGuards } from '@/lib/core/step/guard'
import { GuardFailure } from '@/lib/core/step/guard-failure'
import { placedFailure } from '@/lib/core/step/placed-failure'
import type { StepHistoryEntry, StepView } from '@/lib/core/step/step-view'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { loadStanding } from '@/lib/server/assessment/standing'
import { authorize, type Ctx } from '@/lib/server/context'
import { latestDay } from '@/lib/server/iso-day'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadState } from './load-state'

/** One step as this person may see it. */
export async function getStep(ctx: Ctx, assessmentId: string, stepKey: string): Promise<StepView> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const step = findStep(reach.methodology, stepKey)
  authorize(reach.subject, 'step.read', { access: step.readers })
  const state = await loadState(ctx.db, reach)
  const facts = await loadFacts(ctx.db, reach, state, step)
  const subject = subjectOf(reach)
  const member = reach.roles.length > 0
  const words = wordsIn(ctx.lang ?? 'en')
  const failures = member
    ? failingGuards(reach.methodology, step, facts, latestDay(ctx.now()), words)
    : []
  const standing = await loadStanding(ctx, reach)
  return {
    ...definition(reach.methodology, step),
    state: state[stepKey] as StepState,
    readers: [...step.readers],
    dependsOn: step.dependsOn.map((key) => {
      const before = findStep(reach.methodology, key)
      return {
        key,
        number: before.number,
        title: before.title,
        completed: state[key]?.status === 'completed',
      }
    }),
    tools: step.tools.map((key) => {
      const tool = findTool(reach.methodology, key)
      return {
        key,
        name: toolName(tool),
        purpose: tool.purpose,
        path: pathOf(standing, { kind: 'tool', tool: key }),
      }
    }),
    outputs: step.outputs.map((key) => {
      const output = findOutput(reach.methodology, key)
      const issued = facts.outputs[key]
      return {
        key,
        title: output.title,
        latestNumber: issued?.latestNumber ?? null,
        approved: issued?.approved ?? false,
        path: pathOf(standing, { kind: 'output', output: key }),
        textPath: pathOf(standing, { kind: 'report', output: key }),
      }
    }),
    failures: failures.map((failure) => placedFailure(standing, failure)),
    actions: member ? available({ step, state, failures, subject }) : [],
    history: await history(ctx, assessmentId, stepKey),
    allowedActions: allowedActions(subject, ['comment.read', 'comment.create'], {
      access: step.readers,
    }),
  }
}

function definition(methodology: Methodology, step: Step) {
  const { key, number, title, purpose, leadRole } = step
  return {
    key,
    number,
    title,
    purpose,
    leadRole,
    phase: methodology.phases.find((phase) => phase.key === step.phase)?.title ?? '',
  }
}

async function history(
  ctx: Ctx,
  assessmentId: string,
  stepKey: string,
): Promise<StepHistoryEntry[]> {
  const rows = await ctx.db.stepAction.findMany({
    where: { assessmentId, stepKey },
    orderBy: { sequence: 'desc' },
    take: 200,
    select: { action: true, reason: true, actorName: true, at: true, overridden: true },
  })
  return rows.map(({ action, reason, actorName, at, overridden }) => ({
    action,
    reason,
    by: actorName,
    at: at.toISOString(),
    overridden: z.array(GuardFailure).parse(overridden),
  }))
}
