import type { Block, Inline } from './block'

/** A text as paragraphs: an empty line ends one. */
export function paragraphs(text: string): Block[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim())
  return parts.filter(Boolean).map((part) => ({ type: 'paragraph', content: [{ text: part }] }))
}

const portraitColumns = 6

/** A table of plain words; one with many columns lies across the page. */
export function simpleTable(
  caption: string,
  columns: { label: string; numeric?: boolean; width?: number }[],
  rows: string[][],
): Block {
  return {
    type: 'table',
    caption,
    columns: columns.map(({ label, numeric, width }) => ({
      label,
      align: numeric ? ('end' as const) : ('start' as const),
      width: width ?? 1,
    })),
    rows: rows.map((row) => row.map((text): Inline[] => (text ? [{ text }] : []))),
    ...(columns.length > portraitColumns && { landscape: true }),
  }
}
