import 'server-only'
import type { Block, DocumentModel, Imprint, NoteText } from '@/lib/core/rendering/block'
import { citationNumbers, type Labels, labelsOf } from '@/lib/core/rendering/labels'
import { documentWords } from '@/lib/core/rendering/words/document-words'
import type { DocumentWords } from '@/lib/core/rendering/words/language-words'

/** What every part of the page is drawn with. */
export interface HtmlContext {
  model: DocumentModel
  imprint: Imprint
  words: DocumentWords
  labels: Labels
  /** Number of each source, by its key. */
  citations: ReadonlyMap<string, number>
  /**
   * Names on the page of the blocks that something can lead to; an anchor given twice leads to the
   * first.
   */
  idAt: ReadonlyMap<number, string>
  anchors: ReadonlySet<string>
  /** Level of each heading, without the steps that would be skipped. */
  levelAt: ReadonlyMap<number, number>
  /** Footnotes in the order of their marks, gathered while the text is drawn. */
  notes: (readonly NoteText[])[]
}

export function htmlContext(model: DocumentModel, imprint: Imprint): HtmlContext {
  const words = documentWords(model.lang)
  const { blocks } = model
  return {
    ...{
      model,
      imprint,
      words,
      labels: labelsOf(blocks, words),
      citations: citationNumbers(blocks),
      idAt: idsOf(blocks),
      levelAt: levelsOf(blocks),
      notes: [],
    },
    anchors: new Set(
      blocks.flatMap((block) => ('anchor' in block && block.anchor ? [block.anchor] : [])),
    ),
  }
}

/** Anchors have no underscore, so names with one are free for the page itself. */
function idsOf(blocks: readonly Block[]): Map<number, string> {
  const given = new Set<string>()
  const ids = new Map<number, string>()
  for (const [place, block] of blocks.entries()) {
    if (
      block.type !== 'heading' &&
      block.type !== 'table' &&
      block.type !== 'chart' &&
      block.type !== 'figure'
    )
      continue
    const id = block.anchor && !given.has(block.anchor) ? block.anchor : `block_${place}`
    given.add(id)
    ids.set(place, id)
  }
  return ids
}

function levelsOf(blocks: readonly Block[]): Map<number, number> {
  const levels = new Map<number, number>()
  let deepest = 0
  for (const [place, block] of blocks.entries()) {
    if (block.type !== 'heading') continue
    deepest = Math.min(block.level, deepest + 1)
    levels.set(place, deepest)
  }
  return levels
}
