import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { reasonOf } from '@/lib/core/field-errors'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { ImportTranslation } from '@/lib/core/questionnaire/set-up/requests'
import {
  type PlaceText,
  parseTranslationCsv,
  sourceTexts,
  TranslatedText,
} from '@/lib/core/questionnaire/set-up/translation'
import type { Reason } from '@/lib/core/reason'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { lockTranslations, writeTranslation } from './save-translation'
import { loadTranslations } from './translations'

export interface ImportedTranslation {
  /** Questions whose translation changed. */
  changed: string[]
  /** Why lines were left out. */
  skipped: Reason[]
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
        ...unread.map((line): Reason => ({ code: 'line-not-a-translation', params: { line } })),
        ...skipped,
      ],
    }
  })
}

function sorted(
  texts: readonly PlaceText[],
  questions: readonly AskedQuestion[],
): { good: Map<string, Record<string, string>>; skipped: Reason[] } {
  const sources = new Map(questions.map((question) => [question.id, sourceTexts(question)]))
  const good = new Map<string, Record<string, string>>()
  const skipped: Reason[] = []
  for (const { question, place, source, text } of texts) {
    if (text.trim() === '') continue
    const present = sources.get(question)?.[place]
    const reason = problemOf(present, source, text)
    if (reason)
      skipped.push({ code: 'line-left-out', params: { place: `${question} ${place}`, reason } })
    else good.set(question, { ...good.get(question), [place]: text })
  }
  return { good, skipped }
}

function problemOf(present: string | undefined, source: string, text: string): Reason | null {
  if (present === undefined) return { code: 'no-such-place' }
  if (lines(present) !== lines(source)) return { code: 'source-reworded' }
  const issue = TranslatedText.safeParse(text).error?.issues[0]
  return issue ? reasonOf(issue) : null
}

/** Spreadsheets change the ends of lines. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
