/** What a cell of a workbook holds, as it was typed or counted. */
export type CellValue =
  | { kind: 'text'; text: string }
  /** `percent`: shown as a percentage, so 0.45 was typed as 45 %. */
  | { kind: 'number'; number: number; percent: boolean }
  /** ISO day. */
  | { kind: 'date'; day: string }
  | { kind: 'truth'; truth: boolean }

export type OfficeCell =
  | { kind: 'empty' }
  | CellValue
  /** `value`: what the program that saved the file had counted. */
  | { kind: 'formula'; value: CellValue | null }
  /** One of cells that were made one; `value` is that of all of them. */
  | { kind: 'merged'; value: CellValue | null }
  /** As it is shown: "#DIV/0!". */
  | { kind: 'error'; shown: string }

/** What the cell says, counted or merged or as it stands; null where it says nothing. */
export function valueOfCell(cell: OfficeCell | undefined): CellValue | null {
  if (!cell) return null
  switch (cell.kind) {
    case 'empty':
    case 'error':
      return null
    case 'formula':
    case 'merged':
      return cell.value
    default:
      return cell
  }
}

/** A sheet of a workbook that someone sent. */
export interface OfficeSheet {
  name: string
  hidden: boolean
  /** By row and column, from 0. */
  cells: OfficeCell[][]
}
