import 'server-only'
import type { z } from 'zod'
import { TranslationQuery } from '@/lib/core/questionnaire/set-up/requests'
import type {
  QuestionTranslationView,
  TranslationOverview,
} from '@/lib/core/questionnaire/set-up/set-up-view'
import {
  sourceTexts,
  type TranslationState,
  translationCsv,
  translationState,
} from '@/lib/core/questionnaire/set-up/translation'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadInstrument } from '@/lib/server/questionnaire/load-instrument'
import { getQuestionnaireFor } from '@/lib/server/questionnaire/questionnaire-reach'
import { loadTranslations } from './translations'

/** How complete each language is, and the texts of one. */
export async function listTranslations(
  ctx: Ctx,
  assessmentId: string,
  query: z.input<typeof TranslationQuery> = {},
): Promise<TranslationOverview> {
  const { language } = TranslationQuery.parse(query)
  const reach = await getQuestionnaireFor(ctx, assessmentId)
  authorize(reach.subject, 'questionnaire.configure')
  const { questions } = await loadInstrument(ctx.db, reach)
  const translations = await loadTranslations(ctx.db, assessmentId, questions)
  const viewsOf = (code: string) =>
    questions.map((question): QuestionTranslationView => {
      const held = translations[code]?.[question.id]
      const source = sourceTexts(question)
      const { texts = {}, version = 0 } = held ?? {}
      return {
        question: question.id,
        section: question.section,
        source,
        texts,
        version,
        state: translationState(source, held),
      }
    })
  const languages = Object.keys(translations).map((code) => ({
    language: code,
    counts: countsOf(viewsOf(code)),
  }))
  return { languages, items: language ? viewsOf(language) : [] }
}

/** The texts of a language as CSV, with the source beside. */
export async function exportTranslation(
  ctx: Ctx,
  assessmentId: string,
  language: string,
): Promise<string> {
  const { items } = await listTranslations(ctx, assessmentId, { language })
  return translationCsv(
    items.flatMap(({ question, source, texts }) =>
      Object.entries(source).map(([place, text]) => ({
        question,
        place,
        source: text,
        text: texts[place] ?? '',
      })),
    ),
  )
}

function countsOf(views: readonly QuestionTranslationView[]): Record<TranslationState, number> {
  const count = (wanted: TranslationState) => views.filter(({ state }) => state === wanted).length
  return {
    missing: count('missing'),
    incomplete: count('incomplete'),
    stale: count('stale'),
    current: count('current'),
  }
}
