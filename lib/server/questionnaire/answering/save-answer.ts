import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { SaveAnswer } from '@/lib/core/questionnaire/answering/requests'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import {
  type AskedQuestion,
  type Instance,
  type InstrumentPopulation,
  instanceParts,
  instancesOfQuestion,
} from '@/lib/core/questionnaire/instrument'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { type Ctx, type TransactionCtx, transaction } from '@/lib/server/context'
import { loadOwnQuestions } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { holdsOf, institutionOf, notListed } from '@/lib/server/questionnaire/respondent'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { answerView } from './answer-row'
import { loadPlace } from './load-place'
import { writeAnswer } from './write-answer'

/**
 * Everyone who types would wait for everyone else's lock on the assessment, for the sake of a time
 * that is shown in minutes.
 */
const touchAfterMs = 10_000

/**
 * Saves parts of one answer. Throws `version-conflict` with both contents of each part that someone
 * else changed meanwhile.
 */
export async function saveAnswer(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SaveAnswer>,
): Promise<AnswerView> {
  const wanted = SaveAnswer.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    const institutionId = institutionOf(reach, 'questionnaire.answer', wanted.institution)
    const { institution, delegations, populations, stepStatus, before } = await loadPlace(
      inner,
      reach,
      wanted.instance,
      institutionId,
    )
    if (!institution) throw notListed()
    const { question } = await findInstance(inner, reach, wanted.instance, populations)
    if (!holdsOf(inner, reach, institutionId, delegations)(question))
      throw new AppError('forbidden', {
        reason: 'question-not-handed-to-you',
        params: { question: question.id },
      })
    assertAcceptsChanges(reach, stepStatus)
    const after = await writeAnswer(inner, { reach, question, institution }, before, wanted)
    if (
      after !== before &&
      inner.now().getTime() - reach.assessment.changedAt.getTime() > touchAfterMs
    )
      await touchAssessment(inner.tx, assessmentId, inner.now())
    return answerView(after)
  })
}

/**
 * The place named by the key, of whatever form and scope: an answer typed before either changed is
 * still taken.
 */
export async function findInstance(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  key: string,
  populations: readonly InstrumentPopulation[],
): Promise<Instance> {
  const { question: id } = instanceParts(key)
  const edition = reach.methodology.questions.find((question) => question.id === id)
  const question: AskedQuestion | undefined = edition
    ? { ...edition, version: 1, own: false }
    : (await loadOwnQuestions(ctx.tx, reach.assessment.id)).find((own) => own.id === id)
  const { events } = reach.methodology
  const instance =
    question &&
    instancesOfQuestion({ events, populations: [...populations] }, question).find(
      (candidate) => candidate.key === key,
    )
  if (!instance)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'instance', code: 'question-not-asked-here' }],
    })
  return instance
}
