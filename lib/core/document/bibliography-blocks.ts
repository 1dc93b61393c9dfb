import type { FactDocument } from '@/lib/core/assessment/assessment-facts'
import type { Block, BlockOf, Inline } from '@/lib/core/rendering/block'
import { formatDay } from '@/lib/core/rendering/format-number'

type Entry = BlockOf<'bibliography'>['entries'][number]

/**
 * The library as an annotated bibliography, by issuer and title; how many confidential documents
 * are left out is said.
 */
export function bibliographyBlocks(documents: readonly FactDocument[]): Block[] {
  const open = documents.filter(({ confidentiality }) => confidentiality !== 'confidential')
  const withheld = documents.length - open.length
  const entries = [...open]
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
    .map(materialEntry)
  const words = `${withheld} confidential ${withheld === 1 ? 'document is' : 'documents are'} not listed.`
  return [
    ...(entries.length > 0 ? [{ type: 'bibliography' as const, entries }] : []),
    ...(withheld > 0 ? [{ type: 'paragraph' as const, content: [{ text: words }] }] : []),
  ]
}

/**
 * Title, issuer and date, with what the document is worth; a confidential one is counted and not
 * described.
 */
export function bibliographyEntry({
  id,
  title,
  issuer,
  date,
  url,
  confidentiality,
  annotation,
}: FactDocument): Entry {
  if (confidentiality === 'confidential')
    return {
      key: id,
      text: [{ text: 'A confidential document, kept with the materials of the assessment.' }],
    }
  const behind = [issuer, date ? formatDay(date) : ''].filter(Boolean).join(', ')
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
function materialEntry(document: FactDocument): Entry {
  const entry = bibliographyEntry(document)
  const kind = [document.type.replaceAll('-', ' '), document.language].filter(Boolean).join(', ')
  return { ...entry, text: [...entry.text, { text: ` (${kind})` }] }
}

function sortKey({ issuer, title }: FactDocument): string {
  return `${issuer || title}\u0000${title}`
}
