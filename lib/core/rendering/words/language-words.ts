import type { DocumentWords } from './document-words'

/**
 * What one language prints around a document. Written without a native reader: one must look at it
 * before it is relied on.
 */
export interface LanguageWords {
  words: DocumentWords
  day: DayForm
}

export interface DayForm {
  /** Holds `{y}`, `{d}`, and `{m}` for the number of the month or `{month}` for its name. */
  pattern: string
  /** January first. */
  months?: string[]
  /** Zero to nine, where numbers in official text are not written in Latin digits. */
  digits?: string
}
