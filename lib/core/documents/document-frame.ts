import type { Methodology, Output } from '../methodology/schema'
import type { AssessmentFacts, FactDocument } from './assessment-facts'
import type { Block, Inline } from './block'
import { formatDay } from './format-value'
import { documentWords } from './words/document-words'

/** What stands before the first section: contents, and in a written output lists of its tables and figures. */
export function openingBlocks(output: Output, body: readonly Block[]): Block[] {
  const contents: Block = { type: 'contents' }
  if (!output.written) return [contents]
  const hasTables = body.some(({ type }) => type === 'table')
  const hasFigures = body.some(({ type }) => type === 'figure' || type === 'chart')
  return [contents, ...(hasTables ? [listOf('tables')] : []), ...(hasFigures ? [listOf('figures')] : [])]
}

function listOf(of: 'tables' | 'figures'): Block {
  return { type: 'list-of', of }
}

/** What stands behind the last section: the documents cited, and in a written output the lines on which it is signed. */
export function closingBlocks(methodology: Methodology, output: Output, facts: AssessmentFacts, body: readonly Block[]): Block[] {
  const words = documentWords(methodology.language)
  const cited = [...new Set(body.flatMap(citationsIn))].flatMap((id) => facts.documents.find((document) => document.id === id) ?? [])
  const sources: Block[] = [
    { type: 'heading', level: 1, text: words.bibliography, anchor: 'sources' },
    { type: 'bibliography', entries: cited.map(entryOf) },
  ]
  const approval: Block[] = [
    { type: 'heading', level: 1, text: words.approvals, anchor: 'approval' },
    { type: 'signatures', rows: output.approvers.map((role) => ({ name: '', role: roleWords[role], date: '', note: '' })) },
  ]
  return [...(cited.length > 0 ? sources : []), ...(output.written ? approval : [])]
}

const roleWords: Record<Output['approvers'][number], string> = {
  coordinator: 'Coordinator of the assessment',
  'lead-member': 'Member of the lead body',
  contributor: 'Contributor',
  'field-member': 'Member of the field team',
  'decision-maker': 'Decision-maker',
  observer: 'Observer',
}

function citationsIn(block: Block): string[] {
  return inlinesIn(block).flatMap(({ cite }) => cite ?? [])
}

function inlinesIn(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'note':
      return block.content
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    case 'definitions':
      return block.items.flatMap(({ detail }) => detail)
    default:
      return []
  }
}

/** A confidential document is counted among the sources and not described. */
function entryOf({ id, title, issuer, date, confidentiality, annotation }: FactDocument): { key: string; text: Inline[]; annotation?: Inline[] } {
  if (confidentiality === 'confidential') return { key: id, text: [{ text: 'A confidential document, kept with the materials of the assessment.' }] }
  const behind = [issuer, date ? formatDay(date) : ''].filter(Boolean).join(', ')
  const text: Inline[] = [{ text: title, italic: true }, ...(behind ? [{ text: `. ${behind}.` }] : [])]
  return { key: id, text, ...(annotation.trim() && { annotation: [{ text: annotation.trim() }] }) }
}

/** The same blocks, each anchor once: what the record composes may stand in a document twice. */
export function withOwnAnchors(blocks: readonly Block[]): Block[] {
  const given = new Map<string, number>()
  return blocks.map((block) => {
    if (!('anchor' in block) || !block.anchor) return block
    const count = (given.get(block.anchor) ?? 0) + 1
    given.set(block.anchor, count)
    return count === 1 ? block : { ...block, anchor: `${block.anchor}-again-${count}` }
  })
}
