import type { FactDocument } from './assessment-facts'
import type { Block, Inline } from './block'
import { formatDay } from './format-value'

/** The library as an annotated bibliography, by issuer and title; how many confidential documents are left out is said. */
export function bibliographyBlocks(documents: readonly FactDocument[]): Block[] {
  const open = documents.filter(({ confidentiality }) => confidentiality !== 'confidential')
  const withheld = documents.length - open.length
  const entries = [...open].sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en')).map(entryOf)
  const words = `${withheld} confidential ${withheld === 1 ? 'document is' : 'documents are'} not listed.`
  return [
    ...(entries.length > 0 ? [{ type: 'bibliography' as const, entries }] : []),
    ...(withheld > 0 ? [{ type: 'paragraph' as const, content: [{ text: words }] }] : []),
  ]
}

function entryOf({ id, title, type, issuer, date, language, url, annotation }: FactDocument) {
  const rest = [date ? formatDay(date) : '', language, type.replaceAll('-', ' ')].filter(Boolean).join(', ')
  const text: Inline[] = [
    ...(issuer ? [{ text: `${issuer}. ` }] : []),
    { text: title, italic: true, ...(/^https?:/.test(url) && { href: url }) },
    { text: `${rest ? `, ${rest}` : ''}.` },
  ]
  const notes = annotation.trim().replace(/\s*\n\s*/g, ' ')
  return { key: id, text, ...(notes && { annotation: [{ text: notes }] }) }
}

function sortKey({ issuer, title }: FactDocument): string {
  return `${issuer || title}\u0000${title}`
}
