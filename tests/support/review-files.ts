import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import ExcelJS from 'exceljs'

type Cell = string | { text: string; columns?: number; rows?: number; note?: number }

function cellOf(cell: Cell): TableCell {
  const { text, columns, rows, note } = typeof cell === 'string' ? { text: cell } : cell
  const children = [new TextRun(text), ...(note ? [new FootnoteReferenceRun(note)] : [])]
  return new TableCell({
    children: [new Paragraph({ children })],
    ...(columns && { columnSpan: columns }),
    ...(rows && { rowSpan: rows }),
  })
}

export function wordTable(lines: Cell[][]): Table {
  return new Table({ rows: lines.map((cells) => new TableRow({ children: cells.map(cellOf) })) })
}

export function heading(text: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({
    text,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
  })
}

export function paragraph(text: string, note?: number): Paragraph {
  return new Paragraph({
    children: [new TextRun(text), ...(note ? [new FootnoteReferenceRun(note)] : [])],
  })
}

/** A Word file of these parts; footnotes count from 1. */
export function wordFile(children: (Paragraph | Table)[], notes: string[] = []): Promise<Buffer> {
  const footnotes = Object.fromEntries(
    notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }]),
  )
  return Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }))
}

/** The desk review of a country, in running text and in a table. */
export function sampleWordReview(): Promise<Buffer> {
  return wordFile(
    [
      heading('Legal framework'),
      heading('Duty to register', 2),
      paragraph('Every birth in the territory is registered.', 1),
      paragraph('There is no exception for non-nationals.'),
      heading('Findings'),
      wordTable([
        ['Topic', 'Key findings', 'Source', 'Date of information', 'Strength or weakness'],
        [{ text: 'A5 Registration process', columns: 5 }],
        [
          { text: 'Births', rows: 2 },
          'Notified on paper.',
          { text: 'Registration Act, section 14', note: 2 },
          '4 May 2024',
          'Weakness',
        ],
        ['Late births need a court.', 'A decree', 'spring', 'Gap'],
      ]),
    ],
    ['Registration Act, section 8', 'Interview notes'],
  )
}

/**
 * A workbook with a title above the headings, merged sections, a date, a formula and a hidden
 * sheet.
 */
export async function sampleExcelReview(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Matrix')
  sheet.addRows([
    ['Desk review 2024'],
    ['Section', 'Topic', 'Finding', 'Reference', 'Date', 'Score'],
    ['Law', 'Fees', 'Free by law.', 'Registration Act', new Date('2024-05-04T00:00:00Z'), 1],
    [
      null,
      'Fines',
      { formula: '"Late "&"fines"', result: 'Late fines' },
      'Registration Act',
      new Date('2024-05-04T00:00:00Z'),
      2,
    ],
    ['Somewhere', 'Boats', 'No boats.', null, null, 3],
  ])
  sheet.mergeCells('A3:A4')
  book.addWorksheet('Notes', { state: 'hidden' }).addRow(['Topic', 'Finding'])
  return Buffer.from(await book.xlsx.writeBuffer())
}
