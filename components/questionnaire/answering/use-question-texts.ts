'use client'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import {
  sourceTexts,
  type TranslationState,
  translationState,
} from '@/lib/core/questionnaire/set-up/translation'
import { useAnswering } from './answering-context'

export interface ShownTexts {
  question: string
  help: string
  option: (option: string) => string
  column: (index: number) => string
  /** BCP 47 of the question's wording; undefined for the edition's own. */
  lang: string | undefined
  state: TranslationState
}

/** A question in the language chosen; what is not translated stays in the edition's language. */
export function useQuestionTexts(question: AskedQuestion): ShownTexts {
  const { view, language } = useAnswering()
  const translation = view.translations[language]?.[question.id]
  const source = sourceTexts(question)
  const textAt = (place: string) => translation?.texts[place]?.trim() || source[place] || ''
  return {
    question: textAt('question'),
    help: textAt('help'),
    option: (option) => textAt(`option.${option}`) || option,
    column: (index) => textAt(`column.${index}`),
    lang: translation?.texts.question?.trim() ? language : undefined,
    state: language === '' ? 'current' : translationState(source, translation),
  }
}
