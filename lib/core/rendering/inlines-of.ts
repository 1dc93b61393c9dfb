import type { Block, Inline } from './block'

/** All runs of text of a block, in the order in which they are read. */
export function inlinesOf(block: Block): Inline[] {
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
    case 'bibliography':
      return block.entries.flatMap(({ text, annotation }) => [...text, ...(annotation ?? [])])
    default:
      return []
  }
}
