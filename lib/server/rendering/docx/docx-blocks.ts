import 'server-only'
import { Bookmark, HeadingLevel, type Paragraph, type Table } from 'docx'
import type { Block, BlockOf } from '@/lib/core/rendering/block'
import { bookmarked, captionDocx, contentsDocx, listOfDocx } from './docx-contents'
import { type DocxContext, sourceBookmark } from './docx-context'
import { chartDocx, figureDocx } from './docx-pictures'
import { signaturesDocx, tableDocx } from './docx-table'
import { inlineRuns, inlines, paragraph, plain, textRuns } from './docx-text'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

/** One block as paragraphs and tables of Word. */
export function blockDocx(
  context: DocxContext,
  block: Block,
  place: number,
): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingDocx(context, block, place)]
    case 'paragraph':
      return [inlines(context, block.content)]
    case 'list':
      return listDocx(context, block, place)
    case 'table':
      return [
        captionDocx(context, place, block, true),
        tableDocx(context, block),
        plain(context, block.source ?? '', 'Source', { lang: block.lang }),
      ]
    case 'definitions':
      return block.items.map(({ term, detail }) =>
        inlines(
          context,
          detail,
          { style: 'Definition' },
          textRuns(`${term}: `, block.lang ?? context.model.lang, { bold: true }),
        ),
      )
    case 'chart':
      return [
        chartDocx(context, block),
        captionDocx(context, place, block, block.source !== undefined),
        ...sourceDocx(context, block),
      ]
    case 'figure':
      return [
        figureDocx(context, block),
        captionDocx(context, place, block, block.source !== undefined),
        ...sourceDocx(context, block),
      ]
    case 'quote':
      return quoteDocx(context, block)
    case 'note':
      return [
        inlines(context, block.content, {
          style: block.tone === 'warning' ? 'NoteWarning' : 'Note',
        }),
      ]
    case 'page-break':
      return [paragraph(context, { style: 'PageBreak', pageBreakBefore: true })]
    case 'contents':
      return contentsDocx(context)
    case 'list-of':
      return listOfDocx(context, block)
    case 'bibliography':
      return bibliographyDocx(context, block, place)
    case 'signatures':
      return signaturesDocx(context, block)
  }
}

function headingDocx(context: DocxContext, block: BlockOf<'heading'>, place: number): Paragraph {
  const { lang = context.model.lang } = block
  const children = bookmarked(context, place, textRuns(block.text, lang))
  return paragraph(
    context,
    { heading: headings[block.level - 1] ?? HeadingLevel.HEADING_4, children },
    lang,
  )
}

function quoteDocx(
  context: DocxContext,
  { content, attribution, lang }: BlockOf<'quote'>,
): Paragraph[] {
  return [
    inlines(context, content, {
      style: 'Quote',
      keepLines: true,
      keepNext: attribution !== undefined,
    }),
    ...(attribution ? [plain(context, `— ${attribution}`, 'QuoteSource', { lang })] : []),
  ]
}

/** Each list counts from one again. */
function listDocx(
  context: DocxContext,
  { ordered, items, depths }: BlockOf<'list'>,
  place: number,
): Paragraph[] {
  const reference = ordered ? 'numbers' : 'bullets'
  const style = ordered ? 'ListNumber' : 'ListBullet'
  return items.map((item, index) =>
    inlines(context, item, {
      style,
      numbering: { reference, level: depths?.[index] ?? 0, instance: place },
    }),
  )
}

function sourceDocx(
  context: DocxContext,
  { source, lang }: BlockOf<'chart' | 'figure'>,
): Paragraph[] {
  return source ? [plain(context, source, 'Source', { lang })] : []
}

/** Numbered on from one bibliography to the next, as citations count. */
function bibliographyDocx(
  context: DocxContext,
  { entries }: BlockOf<'bibliography'>,
  place: number,
): Paragraph[] {
  const before = context.model.blocks
    .slice(0, place)
    .reduce((sum, block) => sum + (block.type === 'bibliography' ? block.entries.length : 0), 0)
  return entries.flatMap(({ text, annotation }, index) => {
    const entry = new Bookmark({
      id: sourceBookmark(before + index + 1),
      children: inlineRuns(context, text),
    })
    return [
      paragraph(context, {
        style: 'Bibliography',
        numbering: { reference: 'sources', level: 0, instance: 0 },
        children: [entry],
      }),
      ...(annotation ? [inlines(context, annotation, { style: 'BibliographyNote' })] : []),
    ]
  })
}
