/**
 * An earlier desk review as it stands in a Word or Excel file; rows and paragraphs are counted from
 * 1, as people count them.
 */
export interface ReviewFile {
  kind: 'docx' | 'xlsx'
  name: string
  tables: FileTable[]
  passages: FilePassage[]
}

export interface FileTable {
  /** Of the sheet; empty in a Word file, where tables have a number only. */
  name: string
  rows: FileRow[]
}

export interface FileRow {
  number: number
  cells: FileCell[]
}

export interface FileCell {
  text: string
  /** Footnotes in the cell. */
  notes: string[]
}

/** Running text below one heading. */
export interface FilePassage {
  /** Of its first paragraph. */
  number: number
  /** From the outermost heading to the nearest. */
  headings: string[]
  text: string
  notes: string[]
}
