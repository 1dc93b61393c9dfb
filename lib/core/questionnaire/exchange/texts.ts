import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Exchange } from './exchange'

/** A text of the question in the language wanted; what is not translated keeps the source. */
export function textOf(
  { exchange, language }: { exchange: Pick<Exchange, 'translations'>; language: string },
  question: Pick<AskedQuestion, 'id'>,
  place: string,
  source: string,
): string {
  return exchange.translations[language]?.[question.id]?.texts[place]?.trim() || source
}
