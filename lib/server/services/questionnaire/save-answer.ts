import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { AnswerChange } from '@/lib/core/questionnaire/answer'
import { type AskedQuestion, type Instance, instanceParts, instancesOfQuestion, instrumentOf } from '@/lib/core/questionnaire/instrument'
import type { AnswerView } from '@/lib/core/questionnaire/view'
import { type Ctx, type TransactionCtx, transaction } from '../../context'
import { touchAssessment } from '../assessment/internal'
import { loadState, lockWorkflow } from '../step/internal'
import { assertAcceptsChanges } from '../tool/internal'
import { answerSelect, answerView, getQuestionnaireFor, loadOwnQuestions, lockAnswers, type QuestionnaireReach } from './internal'
import { partOf } from './respondent'
import { writeAnswer } from './write-answer'

export const SaveAnswer = z.strictObject({
  /** Place of the answer, `question|event|population|aspect`. */
  instance: z.string().max(200),
  /** Only for the lead body, which enters answers on behalf of an institution. */
  institution: z.uuid().optional(),
  /** Version of the answer that the change was made on; 0 for none yet. */
  version: z.int().min(0),
  change: AnswerChange,
  /** Row of the desk review that the answer is taken from. */
  sourceRow: z.uuid().optional(),
})
export type SaveAnswer = z.infer<typeof SaveAnswer>

/** Saves parts of one answer. Throws `version-conflict` with both contents of each part that someone else changed meanwhile. */
export async function saveAnswer(ctx: Ctx, assessmentId: string, input: z.input<typeof SaveAnswer>): Promise<AnswerView> {
  const wanted = SaveAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const part = await partOf(inner, inner.tx, reach, 'questionnaire.answer', wanted.institution)
    const { question } = await findInstance(inner, reach, wanted.instance)
    if (!part.holds(question)) throw new AppError('forbidden', { detail: `Question ${question.id} was not handed to you. Ask the coordinator.` })
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(reach, (await loadState(inner.tx, reach))[reach.tool.step]?.status ?? 'not-started')
    const place = { reach, question, institution: part.institution }
    await lockAnswers(inner, assessmentId, [{ instance: wanted.instance, institutionId: part.institution.id }])
    const key = { assessmentId_instance_institutionId: { assessmentId, instance: wanted.instance, institutionId: part.institution.id } }
    const before = await inner.tx.answer.findUnique({ where: key, select: answerSelect })
    const after = await writeAnswer(inner, place, before, wanted)
    if (after !== before) await touchAssessment(inner.tx, assessmentId, inner.now())
    return answerView(after)
  })
}

/** The place named by the key, of whatever form and scope: an answer typed before either changed is still taken. */
export async function findInstance(ctx: TransactionCtx, reach: QuestionnaireReach, key: string): Promise<Instance> {
  const { question: id } = instanceParts(key)
  const edition = reach.methodology.questions.find((question) => question.id === id)
  const question: AskedQuestion | undefined = edition
    ? { ...edition, version: 1, own: false }
    : (await loadOwnQuestions(ctx.tx, reach.assessment.id)).find((own) => own.id === id)
  const populations = await ctx.tx.population.findMany({ where: { assessmentId: reach.assessment.id }, select: { id: true, code: true, name: true } })
  const everything = instrumentOf(reach.methodology, { mode: 'full', own: [], events: [], populations })
  const instance = question && instancesOfQuestion(everything, question).find((candidate) => candidate.key === key)
  if (!instance) throw new AppError('invalid-input', { fieldErrors: [{ path: 'instance', message: 'This question is not asked here.' }] })
  return instance
}
