import { bibliographyEntry } from '@/lib/core/document/bibliography-blocks'
import type { Output } from '@/lib/core/methodology/schema'
import { langOf } from '@/lib/core/methodology/spoken'
import type { Block } from '@/lib/core/rendering/block'
import { inlinesOf } from '@/lib/core/rendering/inlines-of'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import type { Surroundings } from '@/lib/core/tool/surroundings'

/**
 * What stands before the first section: contents, and in a written output lists of its tables and
 * figures.
 */
export function openingBlocks(output: Output, body: readonly Block[]): Block[] {
  const contents: Block = { type: 'contents' }
  if (!output.written) return [contents]
  const hasTables = body.some(({ type }) => type === 'table')
  const hasFigures = body.some(({ type }) => type === 'figure' || type === 'chart')
  return [
    contents,
    ...(hasTables ? [listOf('tables')] : []),
    ...(hasFigures ? [listOf('figures')] : []),
  ]
}

function listOf(of: 'tables' | 'figures'): Block {
  return { type: 'list-of', of }
}

/**
 * What stands behind the last section: the documents cited, and in a written output the lines on
 * which it is signed.
 */
export function closingBlocks(
  { methodology, facts, spoken, words }: Surroundings,
  output: Output,
  body: readonly Block[],
): Block[] {
  const frame = documentWords(spoken.lang)
  // What a section lists as its materials is not listed once more.
  const listed = new Set(
    body.flatMap((block) =>
      block.type === 'bibliography' ? block.entries.map(({ key }) => key) : [],
    ),
  )
  const ids = [...new Set(body.flatMap(citationsIn))].filter((id) => !listed.has(id))
  const cited = ids.flatMap((id) => facts.documents.find((document) => document.id === id) ?? [])
  const sources: Block[] = [
    { type: 'heading', level: 1, text: frame.bibliography, anchor: 'sources' },
    {
      type: 'bibliography',
      entries: cited.map((document) => bibliographyEntry(words, methodology.language, document)),
    },
  ]
  const roles = output.approvers.map((role) => words.say(`printed.role.${role}`))
  const approval: Block[] = [
    { type: 'heading', level: 1, text: frame.approvals, anchor: 'approval' },
    {
      type: 'signatures',
      rows: roles.map((role) => ({ name: '', role, date: '', note: '' })),
      ...((!spoken.hasCatalogue || roles.some(spoken.isLacking)) && langOf(spoken, '')),
    },
  ]
  return [...(cited.length > 0 ? sources : []), ...(output.written ? approval : [])]
}

function citationsIn(block: Block): string[] {
  return inlinesOf(block).flatMap(({ cite }) => cite ?? [])
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
