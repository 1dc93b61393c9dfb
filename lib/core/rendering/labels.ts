import type { Block } from './block'
import type { DocumentWords } from './words/language-words'

/**
 * What each table and figure is called: "Table 3", by its place among the blocks, and by its anchor
 * for those that have one.
 */
export interface Labels {
  byPlace: ReadonlyMap<number, string>
  byAnchor: ReadonlyMap<string, string>
}

/**
 * Numbers the tables, and the figures and charts together, each from 1 in the order of the
 * document.
 */
export function labelsOf(blocks: readonly Block[], words: DocumentWords): Labels {
  const byPlace = new Map<number, string>()
  const byAnchor = new Map<string, string>()
  let tables = 0
  let figures = 0
  for (const [place, block] of blocks.entries()) {
    if (block.type !== 'table' && block.type !== 'figure' && block.type !== 'chart') continue
    const label =
      block.type === 'table' ? `${words.table} ${++tables}` : `${words.figure} ${++figures}`
    byPlace.set(place, label)
    if (block.anchor) byAnchor.set(block.anchor, label)
  }
  return { byPlace, byAnchor }
}

/** Number of each entry of the bibliography by its key, from 1. */
export function citationNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const keys = blocks.flatMap((block) =>
    block.type === 'bibliography' ? block.entries.map(({ key }) => key) : [],
  )
  return new Map(keys.map((key, index) => [key, index + 1]))
}
