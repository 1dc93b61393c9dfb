import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { buildOutput } from '@/lib/core/output/build-output'
import { Issuing } from '@/lib/core/output/requests'
import { redactedModel } from '@/lib/core/rendering/redact-document'
import type { StepStatus } from '@/lib/core/step/action'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, type Reach, touchAssessment } from '@/lib/server/assessment/internal'
import { loadFacts } from '@/lib/server/assessment/load-facts'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { isoDay } from '@/lib/server/iso-day'
import { notify } from '@/lib/server/notification/notify'
import { settleNotices } from '@/lib/server/notification/settle'
import { refuseStaleIssue } from '@/lib/server/report/reference/refuse-stale'
import { loadPictures } from '@/lib/server/report/text/load-pictures'
import { loadState, lockWorkflow } from '@/lib/server/step/internal'
import { versionHash } from './internal'

/**
 * Freezes the present content of an output as its next numbered version. Throws when its step is
 * not under way.
 */
export async function issueOutput(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  input: z.input<typeof Issuing> = {},
): Promise<{ number: number; sha256: string }> {
  const { staleReason } = Issuing.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const output = findOutput(reach.methodology, outputKey)
    authorize(reach.subject, 'output.issue', { access: output.issuers })
    await lockWorkflow(inner.tx, assessmentId, 'alone')
    const state = await loadState(inner.tx, reach)
    refuseUnlessUnderWay(state[output.step]?.status)
    const data = await loadFacts(inner.tx, reach, state, output)
    const last = await inner.tx.outputVersion.findFirst({
      where: { assessmentId, outputKey },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    const number = (last?.number ?? 0) + 1
    const issuedAt = inner.now()
    const stale = refuseStaleIssue(reach, output, data, staleReason)
    const reason = stale > 0 ? staleReason : ''
    const model = buildOutput(
      reach.methodology,
      output,
      data,
      { number, issuedOn: isoDay(issuedAt) },
      await loadPictures(inner.tx, data),
    )
    const hash = versionHash(model, data)
    const restrictedPassages = redactedModel(model).leftOut
    const content = {
      model: model as unknown as Prisma.InputJsonValue,
      data: data as unknown as Prisma.InputJsonValue,
      sha256: hash,
    }
    const { id } = await inner.tx.outputVersion.create({
      data: {
        ...content,
        restrictedPassages,
        staleReason: reason,
        assessmentId,
        outputKey,
        number,
        issuedAt,
        issuedById: actorId(inner.actor),
        issuedByName: inner.actor.name,
      },
      select: { id: true },
    })
    await inner.tx.output.upsert({
      where: { assessmentId_outputKey: { assessmentId, outputKey } },
      create: { assessmentId, outputKey },
      update: {},
      select: { version: true },
    })
    await touchAssessment(inner.tx, assessmentId, issuedAt)
    await tellApprovers(inner, reach, output, number)
    const after = {
      output: outputKey,
      number,
      sha256: hash,
      ...(stale > 0 && { stale, staleReason }),
    }
    await record(inner, {
      action: 'output.issue',
      entity: 'output-version',
      entityId: id,
      assessmentId,
      after,
    })
    return { number, sha256: hash }
  })
}

function refuseUnlessUnderWay(status: StepStatus | undefined): void {
  if (status === 'not-started' || status === 'completed')
    throw new AppError('action-not-available', {
      reason: status === 'completed' ? 'output-step-completed' : 'output-step-not-started',
    })
}

async function tellApprovers(
  inner: TransactionCtx,
  reach: Reach,
  output: Output,
  number: number,
): Promise<void> {
  const { id, title } = reach.assessment
  const path = `/assessments/${id}/outputs/${output.key}` as const
  await settleNotices(inner, { kinds: ['output-issued'], path })
  await notify(
    inner,
    reach,
    { roles: output.approvers },
    {
      kind: 'output-issued',
      details: { output: output.title, number: String(number), assessment: title },
      path,
    },
  )
}
