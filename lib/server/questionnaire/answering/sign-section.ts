import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import { SignSection } from '@/lib/core/questionnaire/answering/requests'
import { signaturePointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { isoDay, startOfDay } from '@/lib/server/iso-day'
import { notify } from '@/lib/server/notification/notify'
import { assertUnderWay } from '@/lib/server/questionnaire/delegation/under-way'
import { loadQuestionnaireFacts } from '@/lib/server/questionnaire/load-facts'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { type Part, partOf } from '@/lib/server/questionnaire/respondent'
import { keepReferences } from '@/lib/server/reference/keep-references'
import { answerSelect, contentOf } from './answer-row'
import { withdrawSignature } from './withdraw-signature'

type Wanted = z.output<typeof SignSection>

/**
 * Records that an institution stands by its answers in a section. A signature that answers have
 * outrun is replaced.
 */
export async function signSection(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SignSection>,
): Promise<{ id: string }> {
  const wanted = SignSection.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const part = await partOf(inner, inner.tx, reach, 'questionnaire.sign', wanted.institution)
    await assertUnderWay(inner, reach)
    await assertReady(inner, reach, part, wanted)
    const institutionId = part.institution.id
    await inner.tx
      .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${wanted.section}/${institutionId}`}, 13))`
    const facts = await loadQuestionnaireFacts(inner.tx, reach)
    const held = facts.signOffs.find(
      (signOff) => signOff.section === wanted.section && signOff.institutionId === institutionId,
    )
    if (held && held.changedSince === 0)
      throw new AppError('already-exists', {
        reason: 'section-signed-already',
        params: { signatory: held.signatory },
      })
    const place = { assessmentId, sectionKey: wanted.section, institutionId }
    await withdrawSignature(inner, place)
    const { section, institution: _institution, signedOn, ...fields } = wanted
    const data = {
      ...place,
      ...fields,
      signedOn: startOfDay(signedOn),
      recordedById: actorId(inner.actor),
      recordedAt: inner.now(),
    }
    const { id } = await inner.tx.signOff.create({ data, select: { id: true } })
    const pointers = signaturePointers({ institutionId })
    await keepReferences(inner, assessmentId, [{ holder: holder('signature', id), pointers }])
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const details = {
      institution: part.institution.name,
      section,
      assessment: reach.assessment.title,
    }
    await notify(
      inner,
      reach,
      { roles: ['coordinator'] },
      {
        kind: 'section-signed',
        details,
        path: `/assessments/${assessmentId}/questionnaire/review`,
      },
    )
    const after = { section, institution: part.institution.name, signedOn, ...fields }
    await record(inner, {
      action: 'questionnaire.sign',
      entity: 'section',
      entityId: section,
      assessmentId,
      before: held,
      after,
    })
    return { id }
  })
}

/**
 * Something of the section must be this person's to answer, and all that the institution answered
 * there must be handed in.
 */
async function assertReady(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  part: Part,
  { section, signedOn }: Wanted,
): Promise<void> {
  // A day ahead may be today already where the person is.
  if (startOfDay(signedOn).getTime() > startOfDay(isoDay(ctx.now())).getTime() + 86_400_000)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'signedOn', code: 'signed-in-the-future' }],
    })
  const { questions } = await loadInstrument(ctx.tx, reach)
  const mine = questions
    .filter((question) => question.section === section && part.holds(question))
    .map(({ id }) => id)
  if (mine.length === 0)
    throw new AppError('not-found', {
      reason: 'nothing-handed-of-section',
      params: { section },
    })
  const sectionQuestions = questions
    .filter((question) => question.section === section)
    .map(({ id }) => id)
  const where = {
    assessmentId: reach.assessment.id,
    institutionId: part.institution.id,
    questionKey: { in: sectionQuestions },
  }
  const given = (await ctx.tx.answer.findMany({ where, select: answerSelect })).filter((row) =>
    isAnswered(contentOf(row)),
  )
  if (given.length === 0)
    throw new AppError('action-not-available', {
      reason: 'no-answer-in-section',
    })
  const drafts = given.filter(({ status }) => status === 'draft' || status === 'returned').length
  if (drafts > 0)
    throw new AppError('action-not-available', {
      reason: 'submit-section-first',
      params: { drafts },
    })
}
