import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { type AnswerContent, isAnswered } from '@/lib/core/questionnaire/answering/answer'
import { changeProblem } from '@/lib/core/questionnaire/answering/value-schema'
import { adoptionPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { AdoptAnswer } from '@/lib/core/questionnaire/review/requests'
import type { AdoptionView } from '@/lib/core/questionnaire/review/review-view'
import type { Adoption } from '@/lib/core/questionnaire/state-answer'
import type { Reason } from '@/lib/core/reason'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { answerSelect, contentOf } from '@/lib/server/questionnaire/answering/answer-row'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { findInstance } from '@/lib/server/questionnaire/answering/save-answer'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { adoptionOf, adoptionSelect } from '@/lib/server/questionnaire/load-facts'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { keepReferences } from '@/lib/server/reference/keep-references'

type Wanted = z.output<typeof AdoptAnswer>
type Adopted = Pick<AnswerContent, 'value' | 'gap' | 'gapReason'> &
  Pick<Adoption, 'kind' | 'answerId'>

/**
 * Settles what the State says at one place: an institution's answer, wording of the lead body's
 * own, or that it stays disputed for now.
 */
export async function adoptAnswer(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof AdoptAnswer>,
): Promise<AdoptionView> {
  const wanted = AdoptAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.review')
    await assertUnderWay(inner, reach)
    const adopted = await adoptedContent(inner, reach, wanted)
    const key = { assessmentId_instance: { assessmentId, instance: wanted.instance } }
    await inner.tx
      .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${wanted.instance}`}, 12))`
    const before = await inner.tx.adoption.findUnique({
      where: key,
      select: { ...adoptionSelect, version: true },
    })
    const present = before && { ...adoptionOf(before), version: before.version }
    if ((before?.version ?? 0) !== wanted.version) throw changedMeanwhile(present)
    const data = {
      ...{
        ...adopted,
        value: adopted.value ?? Prisma.DbNull,
        reason: wanted.reason,
        dissent: wanted.dissent,
        version: wanted.version + 1,
      },
      ...{
        decidedById: actorId(inner.actor),
        decidedByName: inner.actor.name,
        decidedAt: inner.now(),
      },
    }
    const create = { ...data, assessmentId, instance: wanted.instance }
    const row = await inner.tx.adoption.upsert({
      where: key,
      create,
      update: data,
      select: { ...adoptionSelect, version: true },
    })
    await keepReferences(inner, assessmentId, [adoptionHolding(wanted.instance)])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const after = { ...adoptionOf(row), version: row.version }
    await record(inner, {
      action: 'questionnaire.review',
      entity: 'adoption',
      entityId: wanted.instance,
      assessmentId,
      before: present,
      after,
    })
    return after
  })
}

function adoptionHolding(instance: string): Holding {
  return { holder: holder('adoption', instance), pointers: adoptionPointers({ instance }) }
}

async function adoptedContent(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  { instance, decision }: Wanted,
): Promise<Adopted> {
  const populations = await ctx.tx.population.findMany({
    where: { assessmentId: reach.assessment.id },
    select: { id: true, code: true, name: true },
  })
  const { question } = await findInstance(ctx, reach, instance, populations)
  switch (decision.kind) {
    case 'disputed':
      return { kind: 'disputed', answerId: null, value: null, gap: null, gapReason: '' }
    case 'own': {
      const { kind: _kind, ...answer } = decision
      const problem: Reason | null =
        changeProblem(question, { answer }) ??
        (isAnswered(answer) ? null : { code: 'enter-answer-of-the-state' })
      if (problem)
        throw new AppError('invalid-input', {
          fieldErrors: [{ path: 'decision.value', ...problem }],
        })
      return { kind: 'adopted', answerId: null, ...answer }
    }
    case 'institution': {
      const where = { id: decision.answerId, assessmentId: reach.assessment.id, instance }
      const row = await ctx.tx.answer.findFirst({ where, select: answerSelect })
      if (!row) throw new AppError('not-found')
      if (row.version !== decision.answerVersion)
        throw new AppError('version-conflict', {
          reason: 'institution-changed-answer',
        })
      if (row.status !== 'submitted' && row.status !== 'validated')
        throw new AppError('action-not-available', {
          reason: 'answer-not-handed-in',
        })
      const { value, gap, gapReason } = contentOf(row)
      return { kind: 'adopted', answerId: row.id, value, gap, gapReason }
    }
  }
}
