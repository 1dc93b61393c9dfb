import type { FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { Words } from '@/lib/core/words'

/** A confidential document is not named in what leaves the assessment. */
export function documentName(words: Words, documents: readonly FactDocument[], id: string): string {
  const found = documents.find((document) => document.id === id)
  return found ? printedTitle(words, found) : ''
}

export function printedTitle(
  { say }: Words,
  { title, confidentiality }: Pick<FactDocument, 'title' | 'confidentiality'>,
): string {
  return confidentiality === 'confidential' ? say('printed.unnamedDocument') : title
}
