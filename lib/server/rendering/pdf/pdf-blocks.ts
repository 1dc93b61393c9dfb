import 'server-only'
import type { Block, BlockOf, Inline, Picture } from '@/lib/core/rendering/block'
import { chartSvg } from '@/lib/core/rendering/charts/chart-svg'
import { drawChart, wideChart } from '@/lib/core/rendering/charts/draw-chart'
import { tableLayout } from './pdf-table'
import type { Part, Piece, TextSetter } from './pdf-text'

/** What the template draws; its functions bear the names of these types. */
export type Drawn = { type: string; [more: string]: unknown }

export interface BlockSetter {
  text: TextSetter
  /** Label of the table or figure at this place. */
  label: (place: number) => string
  /** Takes a picture in and gives its name. */
  picture: (picture: Picture) => { name: string; format: string }
  /** The anchor, the first time it is asked for; a second would leave no place to lead to. */
  anchor: (anchor: string | undefined) => string | null
  /** Words that stand for a reference, as they are printed. */
  words: (inline: Inline) => string
  /** The level of a heading, without a step left out. */
  level: (level: number) => number
  citation: (key: string) => number
}

/** One block as data for the template. */
export function drawnBlock(to: BlockSetter, block: Block, place: number): Drawn {
  const { text } = to
  switch (block.type) {
    case 'heading':
      return {
        type: block.type,
        level: to.level(block.level),
        text: text.entry(block.text, block.lang),
        short: text.said(shortened(block.text), block.lang),
        anchor: to.anchor(block.anchor),
      }
    case 'paragraph':
    case 'note':
      return {
        ...block,
        content: text.parts(block.content),
        dir: directionOfAll(to, block.content),
      }
    case 'quote':
      return {
        type: block.type,
        content: text.parts(block.content),
        attribution: block.attribution ? text.said(block.attribution, block.lang) : null,
      }
    case 'list':
      return { type: block.type, ordered: block.ordered, items: nested(to, block) }
    case 'table':
      return drawnTable(to, block, place)
    case 'definitions':
      return {
        type: block.type,
        items: block.items.map(({ term, detail }) => [
          text.said(term, block.lang),
          text.parts(detail),
        ]),
      }
    case 'chart':
      return {
        ...captioned(to, block, place),
        type: 'figure',
        svg: chartSvg(drawChart({ ...block, lang: block.lang ?? text.lang }, wideChart), block.alt),
        width: 100,
      }
    case 'figure':
      return {
        ...captioned(to, block, place),
        type: 'figure',
        ...to.picture(block.image),
        width: block.width ?? 100,
      }
    case 'bibliography':
      return drawnBibliography(to, block)
    case 'signatures':
      return { type: block.type, rows: block.rows.map((row) => signatureRow(to, row, block.lang)) }
    case 'page-break':
    case 'contents':
    case 'list-of':
      return { ...block }
  }
}

function drawnBibliography(to: BlockSetter, { type, entries }: BlockOf<'bibliography'>): Drawn {
  return {
    type,
    entries: entries.map(({ key, text, annotation }) => ({
      number: to.citation(key),
      text: to.text.parts(text),
      annotation: annotation ? to.text.parts(annotation) : null,
    })),
  }
}

function captioned(
  to: BlockSetter,
  block: BlockOf<'chart' | 'figure'>,
  place: number,
): Omit<Drawn, 'type'> {
  return {
    label: to.text.pieces(to.label(place)),
    caption: to.text.entry(block.title, block.lang),
    alt: block.alt,
    source: block.source ? to.text.said(block.source, block.lang) : null,
    anchor: to.anchor(block.anchor),
  }
}

function drawnTable(to: BlockSetter, block: BlockOf<'table'>, place: number): Drawn {
  const { longest, ...layout } = tableLayout(block, to.words)
  const { text } = to
  return {
    type: block.type,
    label: to.text.pieces(to.label(place)),
    caption: text.entry(block.caption, block.lang),
    ...layout,
    ends: block.columns.map(({ align }) => align === 'end'),
    head: block.columns.map(({ label }, index) => text.said(label, block.lang, longest[index])),
    rows: block.rows.map((row) =>
      block.columns.map((_, index) => text.parts(row[index] ?? [], longest[index])),
    ),
    heads: block.rowHeads ?? false,
    source: block.source ? text.said(block.source, block.lang) : null,
    anchor: to.anchor(block.anchor),
  }
}

/** Null where there is a line to write on. */
function signatureRow(
  { text }: BlockSetter,
  { name, role, date, note }: BlockOf<'signatures'>['rows'][number],
  lang: string | undefined,
): Record<string, Piece[] | null> {
  const written = (words: string, own?: string) =>
    words.trim() === '' ? null : text.said(words, own)
  return {
    name: written(name),
    role: written(role, lang),
    date: written(date),
    note: written(note),
  }
}

type Item = [content: Part[], below: Item[]]

/** The items as a tree; one that stands deeper than it could is as deep as it can be. */
function nested(to: BlockSetter, { items, depths }: BlockOf<'list'>): Item[] {
  const top: Item[] = []
  const open: Item[][] = [top]
  for (const [index, content] of items.entries()) {
    const depth = Math.min(depths?.[index] ?? 0, open.length - 1)
    const below: Item[] = []
    open[depth]?.push([to.text.parts(content), below])
    open.splice(depth + 1, open.length, below)
  }
  return top
}

/** The direction of a passage that is in another language as a whole. */
function directionOfAll(to: BlockSetter, content: readonly Inline[]): string | null {
  const langs = content.filter(({ text }) => text.trim() !== '').map(({ lang }) => lang)
  const first = langs[0]
  return first && langs.every((lang) => lang === first) ? to.text.direction(first) : null
}

const runningHead = 70

/** Words short enough for the head of a page. */
export function shortened(text: string): string {
  const signs = Array.from(text.replaceAll('\n', ' '))
  return signs.length > runningHead
    ? `${signs
        .slice(0, runningHead - 1)
        .join('')
        .trimEnd()}…`
    : signs.join('')
}
