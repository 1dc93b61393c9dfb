import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { findOutput } from '@/lib/core/methodology/find'
import type { Output } from '@/lib/core/methodology/schema'
import { Issuing } from '@/lib/core/output/requests'
import { redactedModel } from '@/lib/core/rendering/redact-document'
import type { StepStatus } from '@/lib/core/step/action'
import { actorId } from '@/lib/server/actor'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { jsonColumn } from '@/lib/server/json-column'
import { notify } from '@/lib/server/notification/notify'
import { settleNotices } from '@/lib/server/notification/settle'
import { loadState } from '@/lib/server/step/load-state'
import { lockWorkflow } from '@/lib/server/step/lock-workflow'
import { wordsIn } from '@/lib/server/words/words-in'
import { contentMark, type PreparedVersion, prepareVersion } from './prepare-version'
import { refuseSenseless } from './refuse-senseless'
import { versionHash } from './version-content'

/** Thrown to try again: the record changed while the version was built. */
const changedMeanwhile = Symbol('changedMeanwhile')
const tries = 3

type Asked = z.infer<typeof Issuing>

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
  const asked = Issuing.parse(input)
  for (let attempt = 0; attempt < tries; attempt++) {
    const reach = await getAssessmentFor(ctx, assessmentId)
    const output = findOutput(reach.methodology, outputKey)
    authorize(reach.subject, 'output.issue', { access: output.issuers })
    const prepared = await prepareVersion(ctx.db, reach, output, { at: ctx.now(), ...asked })
    const frozen = await transaction(ctx, (inner) =>
      freeze(inner, assessmentId, outputKey, asked, prepared),
    ).catch((error: unknown) => {
      if (error === changedMeanwhile) return null
      throw error
    })
    if (frozen) return frozen
  }
  return transaction(ctx, (inner) => freeze(inner, assessmentId, outputKey, asked, null))
}

/** Writes the version; where so much is going on that none stays right, it is built in here. */
async function freeze(
  inner: TransactionCtx,
  assessmentId: string,
  outputKey: string,
  asked: Asked,
  prepared: PreparedVersion | null,
): Promise<{ number: number; sha256: string }> {
  const reach = await getAssessmentFor(inner, assessmentId)
  const output = findOutput(reach.methodology, outputKey)
  authorize(reach.subject, 'output.issue', { access: output.issuers })
  await lockWorkflow(inner.tx, assessmentId, 'alone')
  const state = await loadState(inner.tx, reach)
  refuseUnlessUnderWay(state[output.step]?.status)
  if (prepared && prepared.mark !== (await contentMark(inner.tx, assessmentId)))
    throw changedMeanwhile
  const version =
    prepared ?? (await prepareVersion(inner.tx, reach, output, { at: inner.now(), ...asked }))
  const { number, language, stale, senseless, issuedAt } = version
  const { staleReason, checksReason } = asked
  await refuseSenseless(inner, reach, senseless, checksReason)
  const failedChecks = [...new Set(senseless.map(({ check }) => check))]
  const { id, sha256 } = await keepVersion(inner, assessmentId, outputKey, version, {
    staleReason: stale > 0 ? staleReason : '',
    checksReason: failedChecks.length > 0 ? checksReason : '',
  })
  await touchAssessment(inner.tx, assessmentId, issuedAt)
  await tellApprovers(inner, reach, output, number)
  const after = {
    ...{ output: outputKey, number, sha256, language },
    ...(stale > 0 && { stale, staleReason }),
    ...(failedChecks.length > 0 && { failedChecks, checksReason }),
  }
  await record(inner, {
    action: 'output.issue',
    entity: 'output-version',
    entityId: id,
    assessmentId,
    after,
  })
  return { number, sha256 }
}

async function keepVersion(
  { tx, actor }: TransactionCtx,
  assessmentId: string,
  outputKey: string,
  { number, language, issuedAt, model, data }: PreparedVersion,
  reasons: Pick<Asked, 'staleReason' | 'checksReason'>,
): Promise<{ id: string; sha256: string }> {
  const sha256 = versionHash(model, data)
  const { id } = await tx.outputVersion.create({
    data: {
      model: jsonColumn(model),
      data: jsonColumn(data),
      sha256,
      restrictedPassages: redactedModel(model, wordsIn(model.lang)).leftOut,
      ...reasons,
      language,
      assessmentId,
      outputKey,
      number,
      issuedAt,
      issuedById: actorId(actor),
      issuedByName: actor.name,
    },
    select: { id: true },
  })
  await tx.output.upsert({
    where: { assessmentId_outputKey: { assessmentId, outputKey } },
    create: { assessmentId, outputKey },
    update: {},
    select: { version: true },
  })
  return { id, sha256 }
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
