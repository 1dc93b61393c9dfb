import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { DelegationView } from '@/lib/core/questionnaire/delegation/delegation-view'
import { DelegateQuestions } from '@/lib/core/questionnaire/delegation/requests'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { isoDayOrNull, startOfDayOrNull } from '@/lib/server/iso-day'
import { notify } from '@/lib/server/notification/notify'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import {
  assertRespondent,
  findInstitution,
  loadRespondents,
} from '@/lib/server/questionnaire/respondents'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { type DelegationRow, delegationHolding, loadDelegations } from './load-delegations'
import { assertNotCompleted } from './under-way'

type Wanted = z.output<typeof DelegateQuestions>

export function delegationView({
  remindedAt: _remindedAt,
  dueOn,
  ...row
}: DelegationRow): DelegationView {
  return { ...row, dueOn: isoDayOrNull(dueOn) }
}

/**
 * Hands sections and questions to an institution; what it has already stays as it is. Several
 * institutions may get the same question.
 */
export async function delegateQuestions(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof DelegateQuestions>,
): Promise<{ items: DelegationView[] }> {
  const wanted = DelegateQuestions.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.delegate')
    await assertNotCompleted(inner, reach)
    const institution = await findInstitution(
      inner,
      assessmentId,
      wanted.institutionId,
      'institutionId',
    )
    if (wanted.userId) await assertRespondent(inner, assessmentId, institution.id, wanted.userId)
    const made = await add(inner, reach, wanted)
    if (made.length === 0)
      throw new AppError('already-exists', {
        reason: 'delegated-already',
        params: { institution: institution.name },
      })
    await keepReferences(inner, assessmentId, made.map(delegationHolding))
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const respondents = (await loadRespondents(inner.tx, assessmentId)).filter(
      (person) => person.institutionId === institution.id,
    )
    const users = wanted.userId ? [wanted.userId] : respondents.map(({ userId }) => userId)
    const details = {
      institution: institution.name,
      assessment: reach.assessment.title,
      due: wanted.dueOn ?? '',
    }
    await notify(
      inner,
      reach,
      { users },
      { kind: 'questions-delegated', details, path: `/assessments/${assessmentId}/questionnaire` },
    )
    const after = {
      institution: institution.name,
      parts: made.map(({ section, question }) => question ?? section),
      dueOn: wanted.dueOn,
      note: wanted.note,
    }
    await record(inner, {
      action: 'questionnaire.delegate',
      entity: 'institution',
      entityId: institution.id,
      assessmentId,
      after,
    })
    return { items: made.map(delegationView) }
  })
}

async function add(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  wanted: Wanted,
): Promise<DelegationRow[]> {
  const assessmentId = reach.assessment.id
  const { institutionId, userId, note } = wanted
  await ctx.tx
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${institutionId}`}, 11))`
  const parts = await partsOf(ctx, reach, wanted)
  const held = await loadDelegations(ctx.tx, assessmentId, institutionId)
  const missing = parts.filter(
    ({ section, question }) =>
      !held.some(
        (row) => row.section === section && row.question === question && row.userId === userId,
      ),
  )
  await ctx.tx.delegation.createMany({
    data: missing.map(({ section, question }) => ({
      ...{ assessmentId, institutionId, userId, note, sectionKey: section, questionKey: question },
      dueOn: startOfDayOrNull(wanted.dueOn),
      createdById: actorId(ctx.actor),
      createdAt: ctx.now(),
    })),
  })
  const before = new Set(held.map(({ id }) => id))
  return (await loadDelegations(ctx.tx, assessmentId, institutionId)).filter(
    ({ id }) => !before.has(id),
  )
}

async function partsOf(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  { sections, questions }: Wanted,
): Promise<{ section: string; question: string | null }[]> {
  const instrument = await loadInstrument(ctx.tx, reach)
  const bySection = [...new Set(sections)].map((section) => {
    if (!instrument.sections.some(({ id }) => id === section))
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'sections', code: 'no-such-section', params: { section } }],
      })
    return { section, question: null }
  })
  const single = [...new Set(questions)].map((id) => {
    const question = instrument.questions.find((asked) => asked.id === id)
    if (!question)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'questions', code: 'question-not-asked', params: { question: id } }],
      })
    return { section: question.section, question: id }
  })
  return [...bySection, ...single]
}
