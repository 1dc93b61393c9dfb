import type { MessageKey, Words } from '@/lib/core/words'
import type { Block, BlockOf, DocumentModel, Inline } from './block'
import { type Kept, withoutDeadEnds, withoutRestricted } from './redact-inlines'
import { said } from './said'

/**
 * The public version of a document: without what is marked restricted, and saying so on the cover
 * and in each place.
 * A restricted heading takes its whole section along. A document with nothing restricted is its own
 * public version.
 */
export function redactedModel(
  model: DocumentModel,
  words: Words,
): { model: DocumentModel; leftOut: number } {
  const note = (key: MessageKey): Inline => said(words, model.lang, key)
  const left = note('printed.publicVersion.words')
  const whole = withoutPassages(model.blocks, note)
  const inner = whole.blocks.map((block) => withoutWords(block, left))
  const leftOut = whole.leftOut + inner.reduce((sum, one) => sum + one.leftOut, 0)
  if (leftOut === 0) return { model, leftOut }
  const blocks = sound(
    inner.map(({ block }) => block),
    citedIn(model.blocks),
    left,
  )
  return { model: { ...model, ...coverOf(model, words, leftOut), blocks }, leftOut }
}

/** Where the words are in another language, the notice alone says so: it is marked by its own. */
function coverOf(model: DocumentModel, { lang, say }: Words, leftOut: number) {
  const told = say('printed.publicVersion.leftOut', { count: leftOut })
  const notice = [model.notice, told].filter(Boolean).join(' ')
  if (lang !== model.lang) return { notice, noticeLang: lang }
  const edition = say('printed.publicVersion.edition', { edition: model.edition })
  return { notice, edition }
}

/** Neighbouring restricted blocks are one passage and leave one note. */
function withoutPassages(
  blocks: readonly Block[],
  note: (key: MessageKey) => Inline,
): { blocks: Block[]; leftOut: number } {
  const marked = restrictedPlaces(blocks)
  let leftOut = 0
  const kept = blocks.flatMap((block, place): Block[] => {
    if (!marked[place]) return [block]
    if (marked[place - 1]) return []
    leftOut++
    const part = isWholeSection(blocks, marked, place) ? 'section' : 'passage'
    const told = note(`printed.publicVersion.${part}`)
    return [{ type: 'note', tone: 'info', content: [{ ...told, italic: true }] }]
  })
  return { blocks: kept, leftOut }
}

function restrictedPlaces(blocks: readonly Block[]): boolean[] {
  let below = Number.POSITIVE_INFINITY
  return blocks.map((block) => {
    if (block.type === 'heading' && block.level <= below)
      below = block.restricted ? block.level : Number.POSITIVE_INFINITY
    return (
      below !== Number.POSITIVE_INFINITY || ('restricted' in block && block.restricted === true)
    )
  })
}

/** Whether the passage that begins here is all that stands between two headings. */
function isWholeSection(
  blocks: readonly Block[],
  marked: readonly boolean[],
  place: number,
): boolean {
  const next = marked.indexOf(false, place)
  const after = next === -1 ? undefined : blocks[next]
  return (
    blocks[place]?.type === 'heading' ||
    (blocks[place - 1]?.type === 'heading' && (after === undefined || after.type === 'heading'))
  )
}

/** Restricted words inside a block. */
function withoutWords(block: Block, left: Inline): { block: Block; leftOut: number } {
  let leftOut = 0
  const open = (content: readonly Inline[]) => {
    const found = withoutRestricted(content, left)
    leftOut += found.leftOut
    return found.content
  }
  return { block: mapInlines(block, open), leftOut }
}

/** The block with each run of inlines changed. */
function mapInlines(block: Block, change: (content: readonly Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'quote':
      return { ...block, content: change(block.content) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) }
    case 'definitions':
      return {
        ...block,
        items: block.items.map(({ term, detail }) => ({ term, detail: change(detail) })),
      }
    case 'bibliography':
      return {
        ...block,
        entries: block.entries.map(({ annotation, ...entry }) => ({
          ...entry,
          text: change(entry.text),
          ...(annotation && { annotation: change(annotation) }),
        })),
      }
    default:
      return block
  }
}

/**
 * What is left fits together: no reference to what is gone, no source that only a passage left out
 * named, no empty list of tables.
 */
function sound(
  blocks: readonly Block[],
  citedBefore: ReadonlySet<string>,
  leftOut: Inline,
): Block[] {
  const cited = citedIn(blocks)
  const isGone = (key: string) => citedBefore.has(key) && !cited.has(key)
  const left = blocks.flatMap((block): Block[] => {
    if (block.type !== 'bibliography') return [block]
    const entries = block.entries.filter(({ key }) => !isGone(key))
    return entries.length > 0 ? [{ ...block, entries }] : []
  })
  const kept: Kept = {
    anchors: new Set(
      left.flatMap((block) => ('anchor' in block && block.anchor ? [block.anchor] : [])),
    ),
    sources: new Set(
      left.flatMap((block) =>
        block.type === 'bibliography' ? block.entries.map(({ key }) => key) : [],
      ),
    ),
  }
  return left
    .filter((block) => block.type !== 'list-of' || hasAny(left, block.of))
    .map((block) => mapInlines(block, (content) => withoutDeadEnds(content, kept, leftOut)))
}

function hasAny(blocks: readonly Block[], of: BlockOf<'list-of'>['of']): boolean {
  return blocks.some(({ type }) =>
    of === 'tables' ? type === 'table' : type === 'figure' || type === 'chart',
  )
}

/** Keys of the sources that the text names. */
function citedIn(blocks: readonly Block[]): Set<string> {
  const keys = new Set<string>()
  for (const block of blocks) {
    mapInlines(block, (content) => {
      for (const { cite = [] } of content) for (const key of cite) keys.add(key)
      return [...content]
    })
  }
  return keys
}
