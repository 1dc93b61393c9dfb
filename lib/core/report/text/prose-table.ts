import type { Block, Inline } from '@/lib/core/rendering/block'
import type { ProseBlock } from './prose'
import { type InlineContext, proseInlines } from './prose-inlines'
import { inlineText } from './prose-text'

type Table = Extract<ProseBlock, { type: 'table' }>
type Cell = Table['content'][number]['content'][number]

const portraitColumns = 6

/**
 * A table of the text. A first row of header cells names the columns; header cells in front name
 * the rows.
 */
export function proseTable(
  context: InlineContext,
  { attrs, content }: Table,
  title: string,
): Block[] {
  const rows = content.map((row) => row.content).filter((cells) => cells.length > 0)
  const [first] = rows
  if (!first) return []
  const hasHead = first.every(({ type }) => type === 'tableHeader')
  const body = hasHead ? rows.slice(1) : rows
  const count = Math.max(...rows.map((cells) => cells.length))
  const told = new Set<string>()
  const indexes = Array.from({ length: count }, (_, index) => index)
  const cellAt = (cells: readonly Cell[], index: number): Inline[] =>
    cells[index] ? cellInlines(context, cells[index], told) : []
  return [
    {
      type: 'table',
      caption: attrs?.caption.trim() || title,
      columns: indexes.map((index) => ({
        label: hasHead ? cellText(first[index]) : '',
        align: isNumeric(body, index) ? ('end' as const) : ('start' as const),
        width: 1,
      })),
      rows: body.map((cells) => indexes.map((index) => cellAt(cells, index))),
      ...(body.length > 0 &&
        body.every(([head]) => head?.type === 'tableHeader') && { rowHeads: true }),
      ...(count > portraitColumns && { landscape: true }),
    },
  ]
}

function cellInlines(context: InlineContext, { content }: Cell, told: Set<string>): Inline[] {
  return content.flatMap((paragraph, index) => {
    const inlines = proseInlines(context, paragraph.content ?? [], told)
    const all = index > 0 && inlines.length > 0 ? [{ text: '\n' }, ...inlines] : inlines
    return paragraph.attrs?.restricted
      ? all.map((inline) => ({ ...inline, restricted: true }))
      : all
  })
}

function cellText(cell: Cell | undefined): string {
  return (cell?.content ?? []).map((paragraph) => inlineText(paragraph.content ?? [])).join(' ')
}

/** Whether all that stands in the column are numbers, shares among them. */
function isNumeric(rows: readonly (readonly Cell[])[], index: number): boolean {
  const words = rows.map((cells) => cellText(cells[index]).trim()).filter(Boolean)
  return words.length > 0 && words.every((text) => /^[-+−]?[\d., ]+\s*%?$/.test(text))
}
