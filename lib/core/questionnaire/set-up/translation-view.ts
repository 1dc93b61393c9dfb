import { z } from 'zod'
import { QuestionTexts } from './translation'

export const TranslationView = z.object({
  language: z.string(),
  question: z.string(),
  texts: QuestionTexts,
  version: z.number(),
})
export type TranslationView = z.infer<typeof TranslationView>
