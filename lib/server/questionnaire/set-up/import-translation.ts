import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { ImportTranslation } from '@/lib/core/questionnaire/set-up/requests'
import {
  type PlaceText,
  parseTranslationCsv,
  sourceTexts,
  TranslatedText,
} from '@/lib/core/questionnaire/set-up/translation'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { lockTranslations, writeTranslation } from './save-translation'
import { loadTranslations } from './translations'

export interface ImportedTranslation {
  /** Questions whose translation changed. */
  changed: string[]
  /** Lines left out, with the reason in a sentence. */
  skipped: string[]
}

/**
 * Takes over the translations of a file. Empty cells change nothing, and neither do lines whose
 * source is not the present wording.
 */
export async function importTranslation(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof ImportTranslation>,
): Promise<ImportedTranslation> {
  const { language, csv } = ImportTranslation.parse(input)
  const { texts, unread } = parseTranslationCsv(csv)
  if (texts.length === 0)
    throw new AppError('invalid-input', {
      fieldErrors: [
        {
          path: 'csv',
          code: 'translation-columns-needed',
        },
      ],
    })
  return transaction(ctx, async (inner) => {
    const reach = await getQuestionnaireFor(inner, assessmentId)
    authorize(reach.subject, 'questionnaire.configure')
    const { questions } = await loadInstrument(inner.tx, reach)
    const { good, skipped } = sorted(texts, questions)
    await lockTranslations(inner, assessmentId)
    const held = (await loadTranslations(inner.tx, assessmentId, questions))[language] ?? {}
    const changed: string[] = []
    for (const question of questions) {
      const before = held[question.id]
      const after = { ...(before?.texts ?? {}), ...good.get(question.id) }
      if (JSON.stringify(after) === JSON.stringify(before?.texts ?? {})) continue
      await writeTranslation(
        inner,
        { assessmentId, language, question },
        after,
        before?.version ?? 0,
      )
      changed.push(question.id)
    }
    if (changed.length > 0) {
      await touchAssessment(inner.tx, assessmentId, inner.now())
      const pick = (texts: Record<string, unknown>) =>
        Object.fromEntries(
          changed.flatMap((id) => (texts[id] === undefined ? [] : [[id, texts[id]]])),
        )
      const before = pick(
        Object.fromEntries(
          Object.entries(held).map(([id, translation]) => [id, translation.texts]),
        ),
      )
      const after = { language, imported: pick(Object.fromEntries(good)) }
      await record(inner, {
        action: 'questionnaire.configure',
        entity: 'translation',
        entityId: language,
        assessmentId,
        before,
        after,
      })
    }
    return {
      changed,
      skipped: [
        ...unread.map((number) => `Line ${number}: this is not place, source and translation.`),
        ...skipped,
      ],
    }
  })
}

function sorted(
  texts: readonly PlaceText[],
  questions: readonly AskedQuestion[],
): { good: Map<string, Record<string, string>>; skipped: string[] } {
  const sources = new Map(questions.map((question) => [question.id, sourceTexts(question)]))
  const good = new Map<string, Record<string, string>>()
  const skipped: string[] = []
  for (const { question, place, source, text } of texts) {
    if (text.trim() === '') continue
    const present = sources.get(question)?.[place]
    const problem =
      present === undefined
        ? 'there is no such place in this questionnaire.'
        : lines(present) === lines(source)
          ? TranslatedText.safeParse(text).error?.issues[0]?.message
          : 'the source was reworded since the file was downloaded.'
    if (problem) skipped.push(`${question} ${place}: ${problem}`)
    else good.set(question, { ...good.get(question), [place]: text })
  }
  return { good, skipped }
}

/** Spreadsheets change the ends of lines. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
