import type { Block } from './block'
import { chaptersOpenPages } from './chapters-open-pages'

export interface PageGroup {
  isWide: boolean
  blocks: { block: Block; place: number }[]
}

/**
 * Blocks in the order of their pages. A wide table lies across, and the headings right above it go
 * there with it; the
 * contents and the lists after it have pages of their own, and long chapters open new ones. A page
 * break where a page
 * ends anyway is left out.
 */
export function pageGroups(blocks: readonly Block[]): PageGroup[] {
  const groups: PageGroup[] = []
  const opens = chaptersOpenPages(blocks)
  let headings: PageGroup['blocks'] = []
  for (const [place, block] of blocks.entries()) {
    if (isFrontList(blocks[place - 1]) && !isFrontList(block))
      addTo(groups, false, [{ block: { type: 'page-break' }, place }])
    if (block.type === 'heading') {
      if (opens && block.level === 1) headings.push({ block: { type: 'page-break' }, place })
      headings.push({ block, place })
      continue
    }
    const isWide = block.type === 'table' && block.landscape === true
    addTo(groups, isWide, [...headings, { block, place }])
    headings = []
  }
  if (headings.length > 0) addTo(groups, false, headings)
  return groups
    .map(({ isWide, blocks }) => ({ isWide, blocks: withoutIdleBreaks(blocks) }))
    .filter(({ blocks }) => blocks.length > 0)
}

function isFrontList(block: Block | undefined): boolean {
  return block?.type === 'contents' || block?.type === 'list-of'
}

function addTo(groups: PageGroup[], isWide: boolean, blocks: PageGroup['blocks']): void {
  const last = groups.at(-1)
  if (last?.isWide === isWide) last.blocks.push(...blocks)
  else groups.push({ isWide, blocks: [...blocks] })
}

function withoutIdleBreaks(blocks: PageGroup['blocks']): PageGroup['blocks'] {
  return blocks.filter(({ block }, index) => {
    const next = blocks[index + 1]?.block.type
    return block.type !== 'page-break' || (index > 0 && next !== undefined && next !== 'page-break')
  })
}
