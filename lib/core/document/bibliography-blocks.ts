import type { FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { Block, BlockOf, Inline } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'
import { said } from '@/lib/core/rendering/said'
import type { Words } from '@/lib/core/words'

type Entry = BlockOf<'bibliography'>['entries'][number]

/**
 * The library as an annotated bibliography, by issuer and title; how many confidential documents
 * are left out is said.
 */
export function bibliographyBlocks(
  words: Words,
  lang: string,
  documents: readonly FactDocument[],
): Block[] {
  const open = documents.filter(({ confidentiality }) => confidentiality !== 'confidential')
  const withheld = documents.length - open.length
  const entries = [...open]
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
    .map((document) => materialEntry(words, lang, document))
  const left = said(words, lang, 'printed.notListed', { count: withheld })
  return [
    ...(entries.length > 0 ? [{ type: 'bibliography' as const, entries }] : []),
    ...(withheld > 0 ? [{ type: 'paragraph' as const, content: [left] }] : []),
  ]
}

/**
 * Title, issuer and date, with what the document is worth; a confidential one is counted and not
 * described.
 */
export function bibliographyEntry(words: Words, lang: string, document: FactDocument): Entry {
  const { id, title, issuer, date, url, confidentiality, annotation } = document
  if (confidentiality === 'confidential')
    return { key: id, text: [said(words, lang, 'printed.confidentialDocument')] }
  const behind = [issuer, date ? formatDay(date, lang) : ''].filter(Boolean).join(', ')
  const text: Inline[] = [
    { text: title, italic: true, ...(/^https?:/.test(url) && { href: url }) },
    ...(behind ? [{ text: `. ${behind}.` }] : []),
  ]
  return { key: id, text, ...(annotation.trim() && { annotation: [{ text: annotation.trim() }] }) }
}

/**
 * In a list of materials it is also of use to know what kind of document it is, and in which
 * language.
 */
function materialEntry(words: Words, lang: string, document: FactDocument): Entry {
  const entry = bibliographyEntry(words, lang, document)
  const kind = [document.type.replaceAll('-', ' '), document.language].filter(Boolean).join(', ')
  return { ...entry, text: [...entry.text, { text: ` (${kind})` }] }
}

function sortKey({ issuer, title }: FactDocument): string {
  return `${issuer || title}\u0000${title}`
}
