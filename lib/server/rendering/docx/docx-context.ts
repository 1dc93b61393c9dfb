import 'server-only'
import type { Block, DocumentModel, Imprint } from '@/lib/core/rendering/block'
import { citationNumbers, type Labels, labelsOf } from '@/lib/core/rendering/labels'
import { directionOf } from '@/lib/core/rendering/script/script-direction'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import type { DocumentWords } from '@/lib/core/rendering/words/language-words'

/** A4 in twips, a twentieth of a point; wide pages lie across. */
export const page = {
  width: 11906,
  height: 16838,
  side: 1304,
  top: 1474,
  bottom: 1474,
  header: 680,
  footer: 680,
}

/** What every part of a Word file is drawn with. */
export interface DocxContext {
  model: DocumentModel
  imprint: Imprint
  words: DocumentWords
  isRightToLeft: boolean
  labels: Labels
  /** Number of each source, by its key. */
  citations: ReadonlyMap<string, number>
  /** Names of bookmarks: of a block by its place, and of what an anchor leads to. */
  bookmarkAt: ReadonlyMap<number, string>
  bookmarkOf: ReadonlyMap<string, string>
}

export function docxContext(model: DocumentModel, imprint: Imprint): DocxContext {
  const words = documentWords(model.lang)
  return {
    model,
    imprint,
    words,
    isRightToLeft: directionOf(model.lang) === 'rtl',
    labels: labelsOf(model.blocks, words),
    citations: citationNumbers(model.blocks),
    ...bookmarksOf(model.blocks),
  }
}

/** Width of the text on a page, in twips. */
export function textWidth(isWide: boolean): number {
  return (isWide ? page.height : page.width) - 2 * page.side
}

export function sourceBookmark(number: number): string {
  return `_Ref9${padded(number)}`
}

/**
 * Word knows bookmarks by letters, digits and underscores; those that begin with an underscore stay
 * out of its lists.
 */
function bookmarksOf(blocks: readonly Block[]): Pick<DocxContext, 'bookmarkAt' | 'bookmarkOf'> {
  const bookmarkAt = new Map<number, string>()
  const bookmarkOf = new Map<string, string>()
  for (const [place, block] of blocks.entries()) {
    if (
      block.type !== 'heading' &&
      block.type !== 'table' &&
      block.type !== 'chart' &&
      block.type !== 'figure'
    )
      continue
    const name = `${block.type === 'heading' ? '_Toc1' : '_Ref1'}${padded(place)}`
    bookmarkAt.set(place, name)
    if (block.anchor && !bookmarkOf.has(block.anchor)) bookmarkOf.set(block.anchor, name)
  }
  return { bookmarkAt, bookmarkOf }
}

function padded(number: number): string {
  return String(number).padStart(8, '0')
}
