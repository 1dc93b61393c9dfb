import { z } from 'zod'
import { AskedQuestion, Mode } from '../instrument'
import { QuestionTexts, TranslationState } from './translation'

export const QuestionnaireSetUp = z.object({
  mode: Mode,
  version: z.number(),
  own: z.array(AskedQuestion),
  /** Every question now asked, for conditions and for reading. */
  asked: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      text: z.string(),
      answerType: z.string(),
      choices: z.array(z.string()),
    }),
  ),
  /** How many questions each form has, those of the lead body's own left out. */
  sizes: z.record(Mode, z.number()),
  allowedActions: z.array(z.string()),
})
QuestionnaireSetUp.register(z.globalRegistry, { id: 'QuestionnaireSetUp' })
export type QuestionnaireSetUp = z.infer<typeof QuestionnaireSetUp>

export const QuestionTranslationView = z.object({
  question: z.string(),
  section: z.string(),
  source: QuestionTexts,
  texts: QuestionTexts,
  version: z.number(),
  state: TranslationState,
})
export type QuestionTranslationView = z.infer<typeof QuestionTranslationView>

export const TranslationOverview = z.object({
  languages: z.array(
    z.object({
      language: z.string(),
      counts: z.record(TranslationState, z.number()),
    }),
  ),
  /** Of the language asked for, question by question; empty without one. */
  items: z.array(QuestionTranslationView),
})
TranslationOverview.register(z.globalRegistry, { id: 'TranslationOverview' })
export type TranslationOverview = z.infer<typeof TranslationOverview>
