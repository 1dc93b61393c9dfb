import { z } from 'zod'
import { type Reason, ReasonView } from '@/lib/core/reason'
/** A cell as it was found in a file that someone filled in. */
export type RawCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `percent`: shown as a percentage, so 0.45 was typed as 45 %. */
  | { kind: 'number'; number: number; percent: boolean }
  /** ISO day. */
  | { kind: 'date'; day: string }
  | { kind: 'truth'; truth: boolean }
  | { kind: 'formula' | 'merged' | 'error' }

export interface RawSheet {
  name: string
  /** By row and column, from 0. */
  cells: RawCell[][]
}

/** What could not be read, where, and what to do. */
export const Unreadable = z
  .object({
    sheet: z.string(),
    /** From 1, as the spreadsheet counts. */
    row: z.number(),
    column: z.string(),
  })
  .and(ReasonView)
export type Unreadable = z.infer<typeof Unreadable>

/** The cell as text, or why it is none. */
export function rawText(cell: RawCell | undefined): { text: string } | { problem: Reason } {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return { text: '' }
    case 'text':
      return { text: cell.text }
    case 'number':
      return { text: String(cell.number) }
    case 'date':
      return { text: cell.day }
    case 'truth':
      return { text: cell.truth ? 'TRUE' : 'FALSE' }
    case 'formula':
      return { problem: { code: 'formula-in-cell' } }
    case 'merged':
      return { problem: { code: 'merged-cell' } }
    case 'error':
      return { problem: { code: 'error-in-cell' } }
  }
}

/** The words of a cell, without the spaces around them; none where it cannot be read. */
export function wordsIn(cell: RawCell | undefined): string {
  const read = rawText(cell)
  return 'text' in read ? read.text.trim() : ''
}
