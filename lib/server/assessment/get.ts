import 'server-only'
import type { AssessmentView } from '@/lib/core/assessment/assessment-view'
import { openScreens, pathOf } from '@/lib/core/assessment/place'
import { allowedActions } from '@/lib/core/policy/can'
import { DocumentLanguage } from '@/lib/core/rendering/words/languages'
import type { StepState } from '@/lib/core/step/action'
import { placeOfTask, tasksFor } from '@/lib/core/step/next-task'
import { authorize, type Ctx } from '@/lib/server/context'
import { isoDayOrNull } from '@/lib/server/iso-day'
import { countOpenQuestions } from '@/lib/server/registry/open-questions'
import { loadState } from '@/lib/server/step/load-state'
import { getAssessmentFor, type Reach, subjectOf } from './reach'
import { loadStanding } from './standing'

/** The assessment with the state of its steps and what waits for this person. */
export async function getAssessment(ctx: Ctx, assessmentId: string): Promise<AssessmentView> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'assessment.read')
  const { assessment, methodology } = reach
  const subject = subjectOf(reach)
  const [state, standing] = await Promise.all([loadState(ctx.db, reach), loadStanding(ctx, reach)])
  const tasks =
    reach.roles.length > 0
      ? tasksFor({ methodology, state, subject, ...(await waiting(ctx, reach)) })
      : []
  const { id, title, countryCode, languages, events, territory, version } = assessment
  return {
    ...{ id, title, countryCode, languages, events, territory, version },
    outputLanguage: DocumentLanguage.parse(assessment.outputLanguage),
    countryName: assessment.country.name,
    methodology: {
      key: methodology.key,
      title: `${methodology.title}, ${methodology.edition}`,
      provenance: methodology.provenance,
    },
    referenceStart: isoDayOrNull(assessment.referenceStart),
    referenceEnd: isoDayOrNull(assessment.referenceEnd),
    changedAt: assessment.changedAt.toISOString(),
    roles: [...reach.roles],
    phases: methodology.phases.map((phase) => ({
      ...{ key: phase.key, number: phase.number, title: phase.title },
      steps: methodology.steps
        .filter((step) => step.phase === phase.key)
        .map((step) => ({
          ...(state[step.key] as StepState),
          ...{ key: step.key, number: step.number, title: step.title },
          open: step.dependsOn.every((key) => state[key]?.status === 'completed'),
          readable: pathOf(standing, { kind: 'step', step: step.key }) !== null,
        })),
    })),
    tasks: tasks.map((task) => ({ ...task, path: pathOf(standing, placeOfTask(task)) })),
    screens: openScreens(standing),
    allowedActions: allowedActions(subject, [
      'assessment.update',
      'population.read',
      'population.update',
      'document.read',
      'document.create',
      'member.read',
      'invitation.create',
      'audit.read',
      'output.share',
    ]),
  }
}

async function waiting(ctx: Ctx, reach: Reach) {
  const [approvals, openQuestions] = await Promise.all([
    waitingApprovals(ctx, reach),
    countOpenQuestions(ctx, reach),
  ])
  return { waitingApprovals: approvals, openQuestions }
}

/** Latest versions that lack an approval, with the roles still asked for. */
async function waitingApprovals(
  ctx: Ctx,
  reach: Reach,
): Promise<{ output: string; roles: string[] }[]> {
  const versions = await ctx.db.outputVersion.findMany({
    where: { assessmentId: reach.assessment.id },
    orderBy: { number: 'asc' },
    select: { outputKey: true, approvedAt: true, approvals: { select: { role: true } } },
  })
  const latest = new Map(versions.map((version) => [version.outputKey, version]))
  return reach.methodology.outputs.flatMap(({ key, approvers }) => {
    const version = latest.get(key)
    if (!version || version.approvedAt) return []
    return [
      {
        output: key,
        roles: approvers.filter(
          (role) => !version.approvals.some((approval) => approval.role === role),
        ),
      },
    ]
  })
}
