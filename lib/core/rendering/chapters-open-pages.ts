import type { Block, Inline } from './block'

/** Text of a chapter, in characters, from which a page of its own is worth while. */
const ownPage = 4000

/**
 * Whether chapters begin on new pages: those of a long report do, those of a short one would leave
 * the pages half empty.
 */
export function chaptersOpenPages(blocks: readonly Block[]): boolean {
  const chapters = blocks.filter((block) => block.type === 'heading' && block.level === 1).length
  const room = blocks.reduce((sum, block) => sum + roomOf(block), 0)
  return chapters >= 2 && room / chapters > ownPage
}

/** About how much room a block takes, in characters of text. */
function roomOf(block: Block): number {
  const length = (content: readonly Inline[]) =>
    content.reduce((sum, { text }) => sum + text.length, 80)
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'quote':
      return length(block.content)
    case 'list':
      return block.items.reduce((sum, item) => sum + length(item), 0)
    case 'table':
      return block.rows.reduce(
        (sum, row) => sum + row.reduce((cells, cell) => cells + length(cell), 0),
        0,
      )
    case 'chart':
    case 'figure':
      return 1000
    case 'definitions':
      return block.items.reduce((sum, { detail }) => sum + length(detail), 0)
    default:
      return 80
  }
}
