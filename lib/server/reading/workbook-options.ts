import type { ParsingOptions } from '@e965/xlsx'

/**
 * How every workbook is read. Without stubs a formula that nobody counted yet would look like an
 * empty cell.
 */
export const workbookOptions = {
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  sheetStubs: true,
} as const satisfies ParsingOptions
