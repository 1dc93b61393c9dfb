import { canonicalJson } from '../canonical-json'
import type { AskedQuestion } from './instrument'
import { choicesOf } from './value-schema'

/** Texts of a question by their place in it: `question`, `help`, `option.Yes`, `column.0`. */
export type QuestionTexts = Record<string, string>

/** All that there is to translate in a question. Stored answers keep the source wording of options, whatever language they were chosen in. */
export function sourceTexts(question: Pick<AskedQuestion, 'question' | 'help' | 'options' | 'columns'>): QuestionTexts {
  return {
    question: question.question,
    ...(question.help && { help: question.help }),
    ...Object.fromEntries(choicesOf(question).map((option) => [`option.${option}`, option])),
    ...Object.fromEntries(question.columns.map((column, index) => [`column.${index}`, column])),
  }
}

/** What the hash of the source is taken over; another text now than the one translated makes the translation stale. */
export function sourceOf(question: Pick<AskedQuestion, 'question' | 'help' | 'options' | 'columns'>): string {
  return canonicalJson(sourceTexts(question))
}

export type TranslationState = 'missing' | 'incomplete' | 'stale' | 'current'

export function translationState(source: QuestionTexts, translation: { texts: QuestionTexts; stale: boolean } | undefined): TranslationState {
  if (!translation) return 'missing'
  if (translation.stale) return 'stale'
  return Object.keys(source).every((place) => translation.texts[place]?.trim()) ? 'current' : 'incomplete'
}
