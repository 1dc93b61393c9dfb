import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { SaveTranslation } from '@/lib/core/questionnaire/set-up/requests'
import { type QuestionTexts, sourceTexts } from '@/lib/core/questionnaire/set-up/translation'
import type { TranslationView } from '@/lib/core/questionnaire/set-up/translation-view'
import { actorId } from '@/lib/server/actor'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, type TransactionCtx, transaction } from '@/lib/server/context'
import { changedMeanwhile } from '@/lib/server/questionnaire/answering/changed-meanwhile'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { sourceHash } from './translations'

/**
 * Saves the texts of one question in one language. They count as made for the question as it is
 * worded now.
 */
export async function saveTranslation(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof SaveTranslation>,
): Promise<TranslationView> {
  const { language, question: id, texts, version } = SaveTranslation.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.configure')
    const question = (await loadInstrument(inner.tx, reach)).questions.find(
      (asked) => asked.id === id,
    )
    if (!question)
      throw new AppError('invalid-input', {
        fieldErrors: [{ path: 'question', code: 'question-not-asked', params: { question: id } }],
      })
    const places = sourceTexts(question)
    const unknown = Object.keys(texts).filter((place) => !(place in places))
    if (unknown.length > 0)
      throw new AppError('invalid-input', {
        fieldErrors: [
          {
            path: 'texts',
            code: 'question-has-no-place',
            params: { question: id, places: unknown.join(', ') },
          },
        ],
      })
    await lockTranslations(inner, assessmentId)
    const key = { assessmentId_language_questionKey: { assessmentId, language, questionKey: id } }
    const before = await inner.tx.questionTranslation.findUnique({
      where: key,
      select: { texts: true, version: true },
    })
    if ((before?.version ?? 0) !== version) throw changedMeanwhile(before)
    const after = await writeTranslation(
      inner,
      { assessmentId, language, question },
      texts,
      version,
    )
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const change = {
      before: before && { language, texts: before.texts },
      after: { language, texts: after.texts },
    }
    await record(inner, {
      action: 'questionnaire.configure',
      entity: 'translation',
      entityId: id,
      assessmentId,
      ...change,
    })
    return after
  })
}

export async function lockTranslations(ctx: TransactionCtx, assessmentId: string): Promise<void> {
  await ctx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${assessmentId}, 15))`
}

interface Target {
  assessmentId: string
  language: string
  question: AskedQuestion
}

export async function writeTranslation(
  ctx: TransactionCtx,
  { assessmentId, language, question }: Target,
  texts: QuestionTexts,
  version: number,
): Promise<TranslationView> {
  const kept = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  const place = { assessmentId, language, questionKey: question.id }
  const data = {
    texts: kept,
    sourceHash: sourceHash(question),
    version: version + 1,
    updatedById: actorId(ctx.actor),
    updatedAt: ctx.now(),
  }
  const where = { assessmentId_language_questionKey: place }
  await ctx.tx.questionTranslation.upsert({
    where,
    create: { ...place, ...data },
    update: data,
    select: { version: true },
  })
  return { language, question: question.id, texts: kept, version: version + 1 }
}
