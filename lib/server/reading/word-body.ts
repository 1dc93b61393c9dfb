import 'server-only'
import type { FileCell, FilePassage, FileTable } from '@/lib/core/desk-review/import/review-file'

/** The tree that the library reads a Word file into, as far as it is used here. */
export interface WordNode {
  type: string
  children?: WordNode[]
  value?: string
  styleName?: string | null
  styleId?: string | null
  numbering?: object | null
  colSpan?: number
  rowSpan?: number
  noteType?: string
  noteId?: string
}

export interface WordDocument extends WordNode {
  notes?: { resolve: (reference: WordNode) => { body?: WordNode[] } | undefined }
}

/**
 * Tables as grids, and paragraphs gathered below their headings. Paragraphs count through the whole
 * file, those of tables left out.
 */
export function readWordBody(document: WordDocument): {
  tables: FileTable[]
  passages: FilePassage[]
} {
  const reader = new BodyReader(document)
  for (const node of document.children ?? []) reader.take(node)
  return { tables: reader.tables, passages: reader.passages.filter(({ text }) => text !== '') }
}

class BodyReader {
  readonly tables: FileTable[] = []
  readonly passages: FilePassage[] = []
  private headings: string[] = []
  private paragraphs = 0
  private open: FilePassage | null = null

  constructor(private readonly document: WordDocument) {}

  take(node: WordNode): void {
    if (node.type === 'table')
      this.tables.push({ name: '', rows: gridRows(node, (cell) => this.cell(cell)) })
    else if (node.type === 'paragraph') this.takeParagraph(node)
    else for (const child of node.children ?? []) this.take(child)
  }

  private takeParagraph(node: WordNode): void {
    const { text, notes } = this.cell(node)
    if (text === '') return
    this.paragraphs += 1
    const level = headingLevel(node)
    if (level > 0) {
      this.headings = [...this.headings.slice(0, level - 1), text.replace(/\s+/g, ' ')]
      this.open = null
      return
    }
    // Without headings each paragraph stands for itself.
    if (!this.open || this.headings.length === 0) {
      this.open = {
        number: this.paragraphs,
        headings: this.headings.filter(Boolean),
        text: '',
        notes: [],
      }
      this.passages.push(this.open)
    }
    const line = node.numbering ? `- ${text}` : text
    this.open.text += this.open.text === '' ? line : `${node.numbering ? '\n' : '\n\n'}${line}`
    this.open.notes.push(...notes)
  }

  /** All text in a node, and its footnotes. */
  private cell(node: WordNode): FileCell {
    const notes: string[] = []
    const text = textOf(node, (reference) => {
      const body = this.document.notes?.resolve(reference)?.body ?? []
      const note = body.map((part) => textOf(part, () => {})).join(' ')
      if (note.trim() !== '') notes.push(note.trim())
    })
    return { text: text.trim(), notes }
  }
}

/**
 * Names of styles are the same in every language of Word; titles count as the outermost heading.
 */
function headingLevel({ styleName, styleId }: WordNode): number {
  const found =
    /^heading\s*([1-6])/i.exec(styleName ?? '') ?? /^heading\s*([1-6])/i.exec(styleId ?? '')
  return found ? Number(found[1]) : /^title$/i.test(styleName ?? '') ? 1 : 0
}

function textOf(node: WordNode, onNote: (reference: WordNode) => void): string {
  switch (node.type) {
    case 'text':
      return node.value ?? ''
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    case 'noteReference':
      onNote(node)
      return ''
    case 'paragraph':
    case 'tableRow':
      return `${insideOf(node, onNote)}\n`
    case 'tableCell':
      return `${insideOf(node, onNote).trim()}\t`
    default:
      return insideOf(node, onNote)
  }
}

function insideOf(node: WordNode, onNote: (reference: WordNode) => void): string {
  return (node.children ?? []).map((child) => textOf(child, onNote)).join('')
}

/**
 * Cells that reach over several rows stand in each of them, and over several columns in each; so a
 * merged line says one thing.
 */
function gridRows(table: WordNode, read: (cell: WordNode) => FileCell): FileTable['rows'] {
  const reaching: { cell: FileCell; rows: number }[] = []
  return (table.children ?? [])
    .filter(({ type }) => type === 'tableRow')
    .map((row, index) => {
      const cells: FileCell[] = []
      const takeReaching = () => {
        for (
          let above = reaching[cells.length];
          above && above.rows > 0;
          above = reaching[cells.length]
        ) {
          above.rows -= 1
          cells.push({ text: above.cell.text, notes: [] })
        }
      }
      for (const node of row.children ?? []) {
        takeReaching()
        const cell = read(node)
        for (let column = 0; column < Math.min(node.colSpan ?? 1, 60); column++) {
          reaching[cells.length] = { cell, rows: (node.rowSpan ?? 1) - 1 }
          cells.push(column === 0 ? cell : { text: cell.text, notes: [] })
        }
      }
      takeReaching()
      return { number: index + 1, cells }
    })
}
