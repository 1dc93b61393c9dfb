import type { AskedQuestion, Mode } from '@/lib/core/questionnaire/instrument'
import type { QuestionTexts, TranslationState } from './translation'

export interface QuestionnaireSetUp {
  mode: Mode
  version: number
  own: AskedQuestion[]
  /** Every question now asked, for conditions and for reading. */
  asked: { id: string; section: string; text: string; answerType: string; choices: string[] }[]
  /** How many questions each form has, those of the lead body's own left out. */
  sizes: Record<Mode, number>
  allowedActions: string[]
}

export interface QuestionTranslationView {
  question: string
  section: string
  source: QuestionTexts
  texts: QuestionTexts
  version: number
  state: TranslationState
}

export interface TranslationOverview {
  languages: { language: string; counts: Record<TranslationState, number> }[]
  /** Of the language asked for, question by question; empty without one. */
  items: QuestionTranslationView[]
}
