import type { DeskReview } from '@/lib/core/desk-review/layout'
import type { Option, ScalarField } from '@/lib/core/methodology/field'
import { type Draft, type DraftRow, newDraft, sealed } from './draft'
import { plainWords } from './likeness'
import type { ReviewMapping, TableMapping } from './mapping'
import { matchSection } from './match-section'
import { readInto } from './read-into'
import { optionOf } from './read-words'
import type { FileCell, FilePassage, FileRow, FileTable, ReviewFile } from './review-file'

/** What drafts are read against. */
export interface DraftSurroundings {
  review: DeskReview
  optionsOf: (field: ScalarField) => Option[]
}

/**
 * Rows that the file gives under this mapping, in its order; nothing that stands in a taken cell is
 * lost.
 */
export function draftRows(
  around: DraftSurroundings,
  file: ReviewFile,
  mapping: ReviewMapping,
): DraftRow[] {
  const left = new Set(mapping.leaveOut)
  const tables = file.tables.flatMap((table, index) => {
    const settings = mapping.tables[index]
    return settings?.take ? tableDrafts(around, file, table, index, settings, mapping.sections) : []
  })
  const passages = mapping.text.take
    ? file.passages.map((passage) => passageDraft(around, file, passage, mapping))
    : []
  return [...tables, ...passages].map((row) => ({ ...row, taken: !left.has(row.place) }))
}

function tableDrafts(
  around: DraftSurroundings,
  file: ReviewFile,
  table: FileTable,
  index: number,
  mapping: TableMapping,
  chosen: ReviewMapping['sections'],
): DraftRow[] {
  const heading = table.rows.find(({ number }) => number === mapping.headingRow)
  let section = mapping.section
  return table.rows.flatMap((row) => {
    if (row.number <= mapping.headingRow || isEmpty(row) || (heading && sameWords(row, heading)))
      return []
    const named = sectionHeading(around.review, row)
    if (named) {
      section = named
      return []
    }
    const place = `t${index + 1}r${row.number}`
    const at = table.name
      ? `sheet “${table.name}”, row ${row.number}`
      : `table ${index + 1}, row ${row.number}`
    const draft = newDraft(place, `${file.name}, ${at}`)
    mapping.columns.forEach((key, position) => {
      const column = around.review.matrix.columns.find((candidate) => candidate.key === key)
      const cell = row.cells[position]
      if (column && cell) takeCell(around, draft, column, cell)
    })
    return draft.isEmpty()
      ? []
      : [finish(around, draft, chosen[place] || section, chosen[place] !== undefined)]
  })
}

function takeCell(
  around: DraftSurroundings,
  draft: Draft,
  column: ScalarField,
  cell: FileCell,
): void {
  if (cell.text.trim() !== '') readInto(around, draft, column, cell.text)
  takeNotes(around, draft, cell.notes)
}

/** Footnotes are where a text names its sources. */
function takeNotes(around: DraftSurroundings, draft: Draft, notes: readonly string[]): void {
  const column = around.review.matrix.columns.find(({ key }) => key === 'source')
  for (const note of notes) if (column && note.trim() !== '') readInto(around, draft, column, note)
}

function passageDraft(
  around: DraftSurroundings,
  file: ReviewFile,
  passage: FilePassage,
  mapping: ReviewMapping,
): DraftRow {
  const { headings, text, notes, number } = passage
  const place = `p${number}`
  const title = headings.at(-1)
  const draft = newDraft(
    place,
    `${file.name}, paragraph ${number}${title ? `, “${title.slice(0, 120)}”` : ''}`,
  )
  const topic = around.review.matrix.columns.find(({ key }) => key === 'topic')
  const finding = around.review.matrix.columns.find(({ key }) => key === 'summary_finding')
  if (topic) readInto(around, draft, topic, title ?? firstWords(text))
  if (finding) readInto(around, draft, finding, text)
  takeNotes(around, draft, notes)
  const guessed = [...headings]
    .reverse()
    .map((heading) => matchSection(around.review.sections, heading))
  return finish(
    around,
    draft,
    mapping.sections[place] || guessed.find(Boolean) || mapping.text.section,
    mapping.sections[place] !== undefined,
  )
}

/**
 * Gives the row its section: the one of its own cell unless a person chose another, else the one it
 * stands under; and the event or population that its topic names.
 */
function finish(
  { review, optionsOf }: DraftSurroundings,
  draft: Draft,
  section: string,
  chosen: boolean,
): DraftRow {
  const known = review.sections.some(({ value }) => value === section)
  if (known && (chosen || draft.values.section === undefined)) draft.values.section = section
  if (draft.values.section === undefined)
    draft.problems.push({ kind: 'no-section', column: 'section', text: draft.unreadSection })
  const { byEvent, byPopulation } = review.layout
  for (const [key, sections] of [
    ['event', byEvent] as const,
    ['population', byPopulation] as const,
  ]) {
    const column = review.matrix.columns.find((candidate) => candidate.key === key)
    if (
      !column ||
      draft.values[key] !== undefined ||
      !sections.includes(String(draft.values.section))
    )
      continue
    const about = optionOf(optionsOf(column), String(draft.values.topic ?? ''))
    if (about !== undefined) draft.values[key] = [about]
  }
  return sealed(draft, review.matrix)
}

/**
 * A row whose cells all say the same, and that names a section, stands above the rows of that
 * section.
 */
function sectionHeading(review: DeskReview, { cells }: FileRow): string {
  const filled = [...new Set(cells.map(({ text }) => text.trim()).filter(Boolean))]
  return cells.length > 1 && filled.length === 1 && (filled[0]?.length ?? 0) <= 120
    ? matchSection(review.sections, filled[0] ?? '')
    : ''
}

function sameWords(row: FileRow, other: FileRow): boolean {
  return (
    row.cells.length === other.cells.length &&
    row.cells.every(
      ({ text }, index) => plainWords(text) === plainWords(other.cells[index]?.text ?? ''),
    )
  )
}

function isEmpty({ cells }: FileRow): boolean {
  return cells.every(({ text, notes }) => text.trim() === '' && notes.length === 0)
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 10 ? `${words.slice(0, 10).join(' ')} …` : words.join(' ')
}
