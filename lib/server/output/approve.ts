import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { approvableRoles } from '@/lib/core/output/approvable-roles'
import { Approval } from '@/lib/core/output/requests'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, type Reach, subjectOf } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import {
  authorize,
  type Ctx,
  nobodyId,
  record,
  type TransactionCtx,
  transaction,
} from '@/lib/server/context'
import { notify } from '@/lib/server/notification/notify'
import { settleNotices } from '@/lib/server/notification/settle'
import { refuseStaleApproval } from '@/lib/server/report/reference/refuse-stale'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'

/** Approves the latest version in each of the person's roles that it still lacks. */
export async function approveOutput(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  input: z.input<typeof Approval>,
): Promise<{ approved: boolean; waitingFor: string[] }> {
  const { number, note } = Approval.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const output = findOutput(reach.methodology, outputKey)
    authorize(reach.subject, 'output.approve', { access: output.approvers })
    await lockWorkflow(inner.tx, assessmentId, 'alone')
    const version = await versionToApprove(inner, assessmentId, outputKey, number)
    const { roles } = subjectOf(reach)
    const given = version.approvals.map(({ role }) => role)
    const lacking = output.approvers.filter((role) => !given.includes(role))
    const held = lacking.filter((role) => roles.includes(role) || reach.subject === 'system')
    if (version.approvedAt || held.length === 0)
      throw new AppError('action-not-available', {
        reason: 'approved-by-you-already',
      })
    const mine = approvableRoles(output, held, {
      issued: version.issuedById !== null && version.issuedById === actorId(inner.actor),
      approved: version.approvals.some(({ userId }) => userId === actorId(inner.actor)),
    })
    if (mine.length === 0) throw new AppError('forbidden', { reason: 'issued-by-you' })
    const stale = await refuseStaleApproval(inner, reach, output, version.id, note)
    const at = inner.now()
    const person = { ...(await proofOf(inner)), userName: inner.actor.name }
    await inner.tx.outputApproval.createMany({
      data: mine.map((role) => ({ ...person, versionId: version.id, role, note: note.trim(), at })),
    })
    const waitingFor = lacking.filter((role) => !mine.includes(role))
    if (waitingFor.length === 0)
      await inner.tx.outputVersion.update({
        where: { id: version.id },
        data: { approvedAt: at },
        select: { id: true },
      })
    await touchAssessment(inner.tx, assessmentId, at)
    await settleNotices(inner, {
      kinds: ['output-issued'],
      path: `/assessments/${assessmentId}/outputs/${outputKey}`,
      ...(waitingFor.length > 0 && { userId: actorId(inner.actor) ?? nobodyId }),
    })
    if (waitingFor.length === 0) await tellCoordinators(inner, reach, output, number)
    await record(inner, {
      action: 'output.approve',
      entity: 'output-version',
      entityId: version.id,
      assessmentId,
      after: {
        output: outputKey,
        number,
        roles: mine,
        note: note.trim(),
        ...{ proof: person.proof, byPaperCode: person.byPaperCode },
        ...(stale > 0 && { stale }),
      },
    })
    return { approved: waitingFor.length === 0, waitingFor }
  })
}

/** Who approves, and how they proved who they are. */
async function proofOf({ tx, actor }: TransactionCtx) {
  if (actor.kind !== 'user') return { userId: null, proof: null, byPaperCode: false }
  const { userId, proof = null } = actor
  const { addressProof } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { addressProof: true },
  })
  return { userId, proof, byPaperCode: addressProof === 'paper' }
}

/** The latest version, which must be the one that was read. */
async function versionToApprove(
  { tx }: TransactionCtx,
  assessmentId: string,
  outputKey: string,
  number: number,
) {
  const version = await tx.outputVersion.findFirst({
    where: { assessmentId, outputKey },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      approvedAt: true,
      issuedById: true,
      approvals: { select: { role: true, userId: true } },
    },
  })
  if (!version)
    throw new AppError('action-not-available', {
      reason: 'no-version-issued',
    })
  if (version.number !== number)
    throw new AppError('version-conflict', {
      reason: 'version-issued-meanwhile',
      params: { version: version.number },
    })
  return version
}

async function tellCoordinators(
  inner: TransactionCtx,
  reach: Reach,
  output: Output,
  number: number,
): Promise<void> {
  const { id, title } = reach.assessment
  await notify(
    inner,
    reach,
    { roles: ['coordinator'] },
    {
      kind: 'output-approved',
      details: { output: output.title, number: String(number), assessment: title },
      path: `/assessments/${id}/outputs/${output.key}`,
    },
  )
}
