import type { FactDocument } from '@/lib/core/assessment/assessment-facts'

/** A confidential document is not named in what leaves the assessment. */
export function documentName(documents: readonly FactDocument[], id: string): string {
  const found = documents.find((document) => document.id === id)
  return found ? printedTitle(found) : ''
}

export function printedTitle({
  title,
  confidentiality,
}: Pick<FactDocument, 'title' | 'confidentiality'>): string {
  return confidentiality === 'confidential' ? 'a confidential document' : title
}
