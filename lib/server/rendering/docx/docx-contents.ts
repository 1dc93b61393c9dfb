import 'server-only'
import {
  Bookmark,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import type { Block, BlockOf } from '@/lib/core/rendering/block'
import type { DocxContext } from './docx-context'
import { field, fieldEnd, fieldStart } from './docx-fields'
import { paragraph, plain, textRuns } from './docx-text'

type Captioned = BlockOf<'table' | 'figure' | 'chart'>

interface Entry {
  runs: ParagraphChild[]
  bookmark: string
  style: string
}

/**
 * The headings of the first two levels. Word fills in the pages; the entries lead to their place in
 * any program.
 */
export function contentsDocx(context: DocxContext): Paragraph[] {
  const entries = context.model.blocks.flatMap((block, place) => {
    const bookmark = context.bookmarkAt.get(place)
    return block.type === 'heading' && block.level <= 2 && bookmark
      ? [
          {
            runs: textRuns(block.text, block.lang ?? context.model.lang),
            bookmark,
            style: `TOC${block.level}`,
          },
        ]
      : []
  })
  return listed(context, context.words.contents, 'TOC \\o "1-2" \\h \\z \\u', entries)
}

/** All tables, or all figures and charts, by the numbers in their captions. */
export function listOfDocx(context: DocxContext, { of }: BlockOf<'list-of'>): Paragraph[] {
  const entries = context.model.blocks.flatMap((block, place) => {
    const bookmark = context.bookmarkAt.get(place)
    if (!bookmark || !isCaptioned(block) || (block.type === 'table') !== (of === 'tables'))
      return []
    return [{ runs: captionRuns(context, place, block), bookmark, style: 'TableofFigures' }]
  })
  const title = of === 'tables' ? context.words.listOfTables : context.words.listOfFigures
  return listed(context, title, `TOC \\h \\z \\c "${sequenceOf(of === 'tables')}"`, entries)
}

/**
 * "Table 3: Estimates". The number is a field, and the bookmark around the label is what references
 * repeat.
 */
export function captionDocx(
  context: DocxContext,
  place: number,
  block: Captioned,
  keepNext: boolean,
): Paragraph {
  const isTable = block.type === 'table'
  const label = context.labels.byPlace.get(place) ?? ''
  const number = /\d+$/.exec(label)?.[0] ?? ''
  const word = label.slice(0, label.length - number.length)
  const { lang } = context.model
  const inside = [
    ...textRuns(word, lang),
    ...field(`SEQ ${sequenceOf(isTable)} \\* ARABIC`, textRuns(number, lang)),
  ]
  const caption = captionOf(block)
  return paragraph(context, {
    style: 'Caption',
    keepNext,
    keepLines: true,
    children: [
      ...bookmarked(context, place, inside),
      ...(caption ? textRuns(`: ${caption}`, block.lang ?? lang) : []),
    ],
  })
}

export function bookmarked(
  context: DocxContext,
  place: number,
  children: ParagraphChild[],
): ParagraphChild[] {
  const id = context.bookmarkAt.get(place)
  return id ? [new Bookmark({ id, children })] : children
}

function captionRuns(context: DocxContext, place: number, block: Captioned): ParagraphChild[] {
  const { lang } = context.model
  const label = context.labels.byPlace.get(place)
  const caption = captionOf(block)
  const between = label && caption ? ': ' : ''
  return [
    ...textRuns(`${label ?? ''}${between}`, lang),
    ...(caption ? textRuns(caption, block.lang ?? lang) : []),
  ]
}

function captionOf(block: Captioned): string {
  return block.type === 'table' ? block.caption : block.title
}

function isCaptioned(block: Block): block is Captioned {
  return block.type === 'table' || block.type === 'figure' || block.type === 'chart'
}

/** Names of the counters of Word; they are never seen, so they are the same in each language. */
function sequenceOf(isTable: boolean): string {
  return isTable ? 'Table' : 'Figure'
}

function listed(
  context: DocxContext,
  title: string,
  instruction: string,
  entries: readonly Entry[],
): Paragraph[] {
  if (entries.length === 0) return []
  const last = entries.length - 1
  const paragraphs = entries.map(({ runs, bookmark, style }, index) =>
    paragraph(context, {
      style,
      children: [
        ...(index === 0 ? fieldStart(instruction) : []),
        new InternalHyperlink({
          anchor: bookmark,
          children: [
            ...runs,
            new TextRun({ children: [new Tab()] }),
            ...field(`PAGEREF ${bookmark} \\h`, []),
          ],
        }),
        ...(index === last ? [fieldEnd()] : []),
      ],
    }),
  )
  return [plain(context, title, 'TOCHeading'), ...paragraphs]
}
