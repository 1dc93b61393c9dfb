import 'server-only'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { BlockOf, Inline } from '@/lib/core/rendering/block'
import { type DocxContext, textWidth } from './docx-context'
import { inlines, plain } from './docx-text'

/** Only a row longer than this may go on over a page. */
const longRow = 1200
const inEdges = 180

/** A table whose heads come again on each page. */
export function tableDocx(context: DocxContext, block: BlockOf<'table'>): Table {
  const widths = columnWidths(block, textWidth(block.landscape === true))
  const alignment = block.columns.map(({ align }) => ({
    alignment: align === 'end' ? AlignmentType.END : AlignmentType.START,
  }))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ label }, index) =>
      cell(widths[index], [
        plain(context, label, 'TableHead', { ...alignment[index], lang: block.lang }),
      ]),
    ),
  })
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.reduce((sum, parts) => sum + lengthOf(parts), 0) <= longRow,
        children: block.columns.map((_, index) => {
          const style = block.rowHeads && index === 0 ? 'TableRowHead' : 'TableText'
          const parts = row[index] ?? []
          return cell(widths[index], [
            inlines(context, parts.length > 0 ? parts : [{ text: '–' }], {
              style,
              ...alignment[index],
            }),
          ])
        }),
      }),
  )
  const nothing = new TableRow({
    children: [
      new TableCell({
        columnSpan: block.columns.length,
        children: [plain(context, context.words.nothing, 'TableText')],
      }),
    ],
  })
  return framed(
    context,
    widths,
    [head, ...(rows.length > 0 ? rows : [nothing])],
    block.rowHeads === true,
  )
}

/** A row for each person; what is not known has a line to write on. */
export function signaturesDocx(
  context: DocxContext,
  block: BlockOf<'signatures'>,
): (Table | Paragraph)[] {
  const { words } = context
  const heads = [words.name, words.role, words.signature, words.date]
  const widths = shares([2, 2, 3, 1.5], textWidth(false))
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 6, color: '4A5568' }
  const open = { top: none, left: none, right: none, bottom: line }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          borders: open,
          children: [plain(context, text, 'TableHead')],
        }),
    ),
  })
  const rows = block.rows.map(
    ({ name, role, date }) =>
      new TableRow({
        cantSplit: true,
        height: { value: 760, rule: HeightRule.ATLEAST },
        children: [name, role, '', date].map(
          (text, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: 'bottom',
              borders: open,
              children: [
                plain(context, text, 'TableText', text === role ? { lang: block.lang } : {}),
              ],
            }),
        ),
      }),
  )
  const notes = block.rows
    .filter(({ note }) => note !== '')
    .map(({ name, note }) => plain(context, [name, note].filter(Boolean).join(': '), 'Source'))
  return [framed(context, widths, [head, ...rows], false), ...notes]
}

/** A table over the whole width of the text, in the style of all tables. */
export function framed(
  { isRightToLeft }: DocxContext,
  widths: number[],
  rows: TableRow[],
  hasRowHeads: boolean,
): Table {
  return new Table({
    style: 'ReportTable',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: hasRowHeads, noHBand: true, noVBand: true },
    ...(isRightToLeft && { visuallyRightToLeft: true }),
    rows,
  })
}

export function cell(width: number | undefined, children: Paragraph[]): TableCell {
  return new TableCell({ width: { size: width ?? 0, type: WidthType.DXA }, children })
}

/**
 * Columns of a few characters take what they need; the others share the rest by their weight and
 * the length of their text.
 */
function columnWidths({ columns, rows }: BlockOf<'table'>, whole: number): number[] {
  const longest = columns.map(({ label }, index) =>
    rows.reduce((most, row) => Math.max(most, lengthOf(row[index] ?? [])), label.length),
  )
  const short = longest.map((length) => (length <= 12 ? length * 105 + inEdges + 60 : 0))
  const taken = short.reduce((sum, width) => sum + width, 0)
  if (taken > whole * 0.7 || short.every((width) => width > 0)) {
    return shares(
      columns.map(({ width }) => width),
      whole,
    )
  }
  const weights = columns.map(({ width }, index) =>
    short[index] ? 0 : Math.sqrt(Math.min(longest[index] ?? 0, 400)) + 2 * width,
  )
  return shares(weights, whole - taken).map((width, index) => short[index] || width)
}

export function shares(weights: number[], whole: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((weight / total) * whole))
}

function lengthOf(parts: readonly Inline[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0)
}
