import type { Spoken } from '@/lib/core/methodology/spoken'
import type { Block, Inline } from '@/lib/core/rendering/block'

/** Blocks that the record composes, with the language of what is not translated in them. */
export function withLanguage(spoken: Spoken, blocks: readonly Block[]): Block[] {
  if (spoken.lang === spoken.fallback) return [...blocks]
  return blocks.map((block) => markedCells(spoken, markedBlock(spoken, block)))
}

/** Blocks whose every sentence is the application's own. */
export function inFallback(spoken: Spoken, blocks: readonly Block[]): Block[] {
  if (spoken.lang === spoken.fallback || spoken.hasCatalogue) return [...blocks]
  const marked = (content: readonly Inline[]) =>
    content.map((inline) => ({ lang: spoken.fallback, ...inline }))
  return blocks.map((block) => {
    if (block.type === 'paragraph') return { ...block, content: marked(block.content) }
    if (block.type === 'list') return { ...block, items: block.items.map(marked) }
    return block.type === 'heading' ? { lang: spoken.fallback, ...block } : block
  })
}

function markedBlock(spoken: Spoken, block: Block): Block {
  const words = ownWords(block).filter((text) => text.trim() !== '')
  const isSaid = (text: string) =>
    spoken.isTranslated(text) ||
    (spoken.hasCatalogue && !spoken.isUntranslated(text) && !spoken.isLacking(text))
  if (words.length === 0 || words.every(isSaid)) return block
  return { lang: spoken.fallback, ...block } as Block
}

/** The words of a block that are no runs of text. */
function ownWords(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'table':
      return [block.caption, block.source ?? '', ...block.columns.map(({ label }) => label)]
    case 'definitions':
      return block.items.map(({ term }) => term)
    case 'chart':
      return [block.title, block.source ?? '', ...block.series.map(({ name }) => name)]
    default:
      return []
  }
}

/** A value that is chosen from a list of the method is in the language of the list. */
function markedCells(spoken: Spoken, block: Block): Block {
  const marked = (content: readonly Inline[]) =>
    content.map((inline) =>
      inline.lang || !inline.text.split(', ').every(spoken.isUntranslated)
        ? inline
        : { ...inline, lang: spoken.fallback },
    )
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(marked)) }
  if (block.type === 'definitions')
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, detail: marked(item.detail) })),
    }
  if (block.type === 'paragraph') return { ...block, content: marked(block.content) }
  return block
}
