import type { Block, Inline } from '@/lib/core/rendering/block'
import { formatNumber } from '@/lib/core/rendering/format-number'

export interface PlainColumn {
  label: string
  width: number
  numeric?: boolean
}

export type Cell = string | Inline[]

const portraitWidth = 12

/** A table of words; a wide one lies on its side. */
export function table(
  caption: string,
  columns: readonly PlainColumn[],
  rows: readonly (readonly Cell[])[],
  source?: string,
): Block {
  const isWide = columns.reduce((sum, { width }) => sum + width, 0) > portraitWidth
  return {
    type: 'table',
    caption,
    columns: columns.map(({ label, width, numeric }) => ({
      label,
      align: numeric ? ('end' as const) : ('start' as const),
      width,
    })),
    rows: rows.map((row) =>
      row.map((cell): Inline[] =>
        typeof cell === 'string' ? (cell ? [{ text: cell }] : []) : cell,
      ),
    ),
    ...(source && { source }),
    ...(isWide && { landscape: true }),
  }
}

export function definitions(items: readonly [string, string][]): Block {
  return {
    type: 'definitions',
    items: items.map(([term, detail]) => ({ term, detail: [{ text: detail }] })),
  }
}

export function note(content: Inline): Block {
  return { type: 'note', tone: 'info', content: [content] }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ text }] }
}

export function bold(text: string): Inline[] {
  return [{ text, bold: true }]
}

export function italic(text: string): Inline[] {
  return [{ text, italic: true }]
}

/** A share of 0 to 1 as a number of 0 to 100; empty for none. */
export function outOf100(share: number | null, lang: string): string {
  return share === null ? '' : formatNumber(Math.round(share * 100), lang)
}
