import type { Block, BlockOf, Inline, Picture } from '@/lib/core/rendering/block'
import { said } from '@/lib/core/rendering/said'
import type { Prose, ProseBlock, ProseList } from './prose'
import { type InlineContext, proseInlines } from './prose-inlines'
import { proseTable } from './prose-table'
import { inlineText } from './prose-text'

export interface ProseContext extends InlineContext {
  /** Level of the heading of the section, and its title for what has none of its own. */
  level: number
  title: string
  /** Start of the anchors within the section. */
  anchor: string
  /**
   * Picture of a document, with the words that name its source; null when there is none that can be
   * printed.
   */
  picture: (document: string) => { image: Picture; source: string; restricted: boolean } | null
  /** What the record composes at that place of the outline, for instance `results/1`. */
  composed: (part: string) => Block[]
}

const deepestHeading = 4
const deepestItem = 3

/** The text of a section as blocks of a document, below the heading of the section. */
export function proseBlocks(context: ProseContext, prose: Prose): Block[] {
  const blocks = (prose.content ?? []).flatMap((block, index) => blocksOf(context, block, index))
  return withoutGaps(blocks, context.level)
}

/**
 * A heading is never more than one level below the one before it, whatever level its writer chose.
 */
function withoutGaps(blocks: Block[], start: number): Block[] {
  let last = start
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    last = Math.min(block.level, last + 1)
    return { ...block, level: last }
  })
}

function blocksOf(context: ProseContext, block: ProseBlock, index: number): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const content = proseInlines(context, block.content ?? [])
      return isEmpty(content)
        ? []
        : [{ type: 'paragraph', content, ...(block.attrs?.restricted && { restricted: true }) }]
    }
    case 'heading':
      return headingBlocks(context, block, index)
    case 'bulletList':
    case 'orderedList':
      return listBlocks(context, block)
    case 'blockquote':
      return quoteBlocks(context, block)
    case 'table':
      return proseTable(context, block, context.title)
    case 'figure':
      return [figureBlock(context, block.attrs, index)]
    case 'composed':
      return context.composed(block.attrs.part)
  }
}

/** A heading is plain words; when a part of it is restricted, all of it is. */
function headingBlocks(
  context: ProseContext,
  { attrs, content = [] }: Extract<ProseBlock, { type: 'heading' }>,
  index: number,
): Block[] {
  const text = inlineText(content).replace(/\s+/g, ' ').trim()
  const restricted = proseInlines(context, content).some((inline) => inline.restricted)
  const level = Math.min(context.level + attrs.level, deepestHeading)
  return text === ''
    ? []
    : [
        {
          type: 'heading',
          level,
          text,
          anchor: `${context.anchor}-h${index + 1}`,
          ...(restricted && { restricted }),
        },
      ]
}

function listBlocks(context: ProseContext, list: ProseList): Block[] {
  const items = itemsOf(context, list, 0, new Set())
  if (items.length === 0) return []
  const isNested = items.some(({ depth }) => depth > 0)
  const content = items.map((item) => item.content)
  return [
    {
      type: 'list',
      ordered: list.type === 'orderedList',
      items: content,
      ...(isNested && { depths: items.map(({ depth }) => depth) }),
    },
  ]
}

function itemsOf(
  context: ProseContext,
  list: ProseList,
  depth: number,
  told: Set<string>,
): { content: Inline[]; depth: number }[] {
  return list.content.flatMap((item) => {
    const paragraphs = item.content.flatMap((part) => (part.type === 'paragraph' ? [part] : []))
    const content = joined(
      paragraphs.map((paragraph) => paragraphInlines(context, paragraph, told)),
    )
    const inner = item.content.flatMap((part) =>
      part.type === 'paragraph'
        ? []
        : itemsOf(context, part, Math.min(depth + 1, deepestItem), told),
    )
    return [...(isEmpty(content) ? [] : [{ content, depth }]), ...inner]
  })
}

function paragraphInlines(
  context: InlineContext,
  { attrs, content = [] }: Extract<ProseBlock, { type: 'paragraph' }>,
  told: Set<string>,
): Inline[] {
  const inlines = proseInlines(context, content, told)
  return attrs?.restricted ? inlines.map((inline) => ({ ...inline, restricted: true })) : inlines
}

function joined(paragraphs: Inline[][]): Inline[] {
  return paragraphs
    .filter((content) => !isEmpty(content))
    .flatMap((content, index) => (index === 0 ? content : [{ text: '\n' }, ...content]))
}

function quoteBlocks(
  context: ProseContext,
  { content }: Extract<ProseBlock, { type: 'blockquote' }>,
): Block[] {
  const told = new Set<string>()
  const words = joined(content.map((paragraph) => paragraphInlines(context, paragraph, told)))
  return isEmpty(words) ? [] : [{ type: 'quote', content: words }]
}

function figureBlock(
  context: ProseContext,
  { document, title, alt, width }: Extract<ProseBlock, { type: 'figure' }>['attrs'],
  index: number,
): Block {
  const found = context.picture(document)
  const name = title.trim() || alt.trim()
  if (!found)
    return {
      type: 'note',
      tone: 'warning',
      content: [
        name
          ? said(context.words, context.lang, 'printed.text.noPictureNamed', { name })
          : said(context.words, context.lang, 'printed.text.noPicture'),
      ],
    }
  const figure: BlockOf<'figure'> = {
    type: 'figure',
    image: found.image,
    title: name || found.source,
    alt: alt.trim() || name || found.source,
    width,
    source: found.source,
    anchor: `${context.anchor}-f${index + 1}`,
  }
  return found.restricted ? { ...figure, restricted: true } : figure
}

export function isEmpty(content: readonly Inline[]): boolean {
  return content.every(({ text, footnote, cite }) => text.trim() === '' && !footnote && !cite)
}
