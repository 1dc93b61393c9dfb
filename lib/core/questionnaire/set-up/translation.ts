import { z } from 'zod'
import { canonicalJson } from '@/lib/core/canonical-json'
import { csvText, parseCsv } from '@/lib/core/csv'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import { coded } from '@/lib/core/reason'
import { prose } from '@/lib/core/text'

/** Texts of a question by their place in it: `question`, `help`, `option.Yes`, `column.0`. */
export const QuestionTexts = z.record(z.string(), z.string())
QuestionTexts.register(z.globalRegistry, { id: 'QuestionTexts' })
export type QuestionTexts = z.infer<typeof QuestionTexts>

/**
 * All that there is to translate in a question. Stored answers keep the source wording of options,
 * whatever language they were chosen in.
 */
export function sourceTexts(
  question: Pick<AskedQuestion, 'question' | 'help' | 'options' | 'columns'>,
): QuestionTexts {
  return {
    question: question.question,
    ...(question.help && { help: question.help }),
    ...Object.fromEntries(choicesOf(question).map((option) => [`option.${option}`, option])),
    ...Object.fromEntries(question.columns.map((column, index) => [`column.${index}`, column])),
  }
}

/**
 * What the hash of the source is taken over; another text now than the one translated makes the
 * translation stale.
 */
export function sourceOf(
  question: Pick<AskedQuestion, 'question' | 'help' | 'options' | 'columns'>,
): string {
  return canonicalJson(sourceTexts(question))
}

export const TranslationState = z.enum(['missing', 'incomplete', 'stale', 'current'])
TranslationState.register(z.globalRegistry, { id: 'TranslationState' })
export type TranslationState = z.infer<typeof TranslationState>

export function translationState(
  source: QuestionTexts,
  translation: { texts: QuestionTexts; stale: boolean } | undefined,
): TranslationState {
  if (!translation) return 'missing'
  if (translation.stale) return 'stale'
  return Object.keys(source).every((place) => translation.texts[place]?.trim())
    ? 'current'
    : 'incomplete'
}

/** A language as BCP 47 names it, for instance `id`, `pt-BR` or `zh-Hant`. */
export const Language = z
  .string()
  .trim()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/, coded('name-language-by-code'))
  .transform((code) => Intl.getCanonicalLocales(code)[0] ?? code)

export const TranslatedText = prose(5000)

export interface PlaceText {
  question: string
  place: string
  source: string
  text: string
}

/** One line a place, to be translated in a spreadsheet. */
export function translationCsv(texts: readonly PlaceText[]): string {
  const rows = texts.map(({ question, place, source, text }) => [
    `${question} ${place}`,
    source,
    text,
  ])
  return csvText([['place', 'source', 'translation'], ...rows])
}

/** What a file brings back; the lines that cannot be read are named by their number. */
export function parseTranslationCsv(content: string): { texts: PlaceText[]; unread: number[] } {
  const texts: PlaceText[] = []
  const unread: number[] = []
  for (const [index, cells] of parseCsv(content).entries()) {
    const [place = '', source = '', text = ''] = cells
    const split = /^(\S+) (.+)$/s.exec(place)
    if (split && cells.length === 3)
      texts.push({ question: split[1] ?? '', place: split[2] ?? '', source, text })
    else if (index > 0 || place !== 'place') unread.push(index + 1)
  }
  return { texts, unread }
}
