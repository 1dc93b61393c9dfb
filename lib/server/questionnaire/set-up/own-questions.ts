import 'server-only'
import { AppError } from '@/lib/core/error'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { questionPointers } from '@/lib/core/questionnaire/questionnaire-pointers'
import { ownQuestionProblems } from '@/lib/core/questionnaire/set-up/own-question'
import { type Holding, holder } from '@/lib/core/reference/pointer'
import { actorId } from '@/lib/server/actor'
import { authorize, type TransactionCtx } from '@/lib/server/context'
import { jsonColumn } from '@/lib/server/json-column'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { assertNotCompleted } from '@/lib/server/questionnaire/delegation/under-way'
import { loadOwnQuestions } from '@/lib/server/questionnaire/load-instrument'
import {
  getQuestionnaireFor,
  type QuestionnaireReach,
} from '@/lib/server/questionnaire/questionnaire-reach'
import { keepReferences } from '@/lib/server/reference/keep-references'

/**
 * The assessment whose own questions this person may set up, held still so that numbers and
 * versions are given once.
 */
export async function holdOwnQuestions(
  ctx: TransactionCtx,
  assessmentId: string,
): Promise<QuestionnaireReach> {
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.configure')
  await assertNotCompleted(ctx, reach)
  await ctx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, 14))`
  return reach
}

/**
 * The question in force. Throws `version-conflict` when it was reworded since the person saw it.
 */
export async function findOwnQuestion(
  ctx: TransactionCtx,
  assessmentId: string,
  key: string,
  version: number,
): Promise<AskedQuestion> {
  const present = (await loadOwnQuestions(ctx.tx, assessmentId)).find(({ id }) => id === key)
  if (!present) throw new AppError('not-found')
  if (present.version !== version) throw changedMeanwhile(present)
  return present
}

export function questionHolding(question: AskedQuestion): Holding {
  return { holder: holder('question', question.id), pointers: questionPointers(question) }
}

/**
 * Writes one version of a question. Throws `invalid-input` for what does not fit the edition or the
 * other questions.
 */
export async function writeOwnQuestion(
  ctx: TransactionCtx,
  reach: QuestionnaireReach,
  question: AskedQuestion,
): Promise<void> {
  const assessmentId = reach.assessment.id
  const others = (await loadOwnQuestions(ctx.tx, assessmentId)).filter(
    ({ id }) => id !== question.id,
  )
  const edition = reach.methodology.questions.map((asked) => ({ ...asked, version: 1, own: false }))
  const fieldErrors = ownQuestionProblems(question, reach.methodology, [...edition, ...others])
  if (fieldErrors.length > 0) throw new AppError('invalid-input', { fieldErrors })
  const { id, version, own: _own, ...definition } = question
  const data = {
    assessmentId,
    questionKey: id,
    version,
    definition: jsonColumn(definition),
  }
  await ctx.tx.ownQuestion.create({
    data: { ...data, createdById: actorId(ctx.actor), createdAt: ctx.now() },
    select: { id: true },
  })
  await keepReferences(ctx, assessmentId, [questionHolding(question)])
}
