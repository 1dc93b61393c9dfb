export const sheetNames = { cover: 'Read first', documents: 'Documents', memory: '_memory' }

/** Row of the column heads; answers stand below it. */
export const headRow = 4

export const sectionColumns = [
  { key: 'place', head: 'Key', width: 0 },
  { key: 'option', head: 'Option', width: 0 },
  { key: 'number', head: 'Number', width: 9 },
  { key: 'question', head: 'Question', width: 50 },
  { key: 'help', head: 'Help', width: 30 },
  { key: 'onlyIf', head: 'Answer only if', width: 24 },
  { key: 'event', head: 'Event', width: 14 },
  { key: 'population', head: 'Population', width: 18 },
  { key: 'aspect', head: 'Law or practice', width: 12 },
  { key: 'answer', head: 'Answer', width: 36 },
  { key: 'gap', head: 'Why no answer', width: 16 },
  { key: 'reason', head: 'Reason', width: 28 },
  { key: 'comment', head: 'Comment', width: 28 },
  { key: 'confidence', head: 'How sure', width: 10 },
  { key: 'evidence', head: 'Evidence', width: 32 },
] as const
export type SectionColumn = (typeof sectionColumns)[number]['key']

export function columnAt(key: SectionColumn): number {
  return sectionColumns.findIndex((column) => column.key === key)
}

/** Letters of a column, from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

export function coverWords(facts: {
  assessment: string
  country: string
  institution: string
  dueOn: string | null
  exportedOn: string
}): string[] {
  return [
    `Questionnaire: ${facts.assessment}`,
    `Country: ${facts.country}`,
    `Institution that answers: ${facts.institution}`,
    `Taken from the workbench on ${facts.exportedOn}`,
    ...(facts.dueOn ? [`Please bring it back by ${facts.dueOn}`] : []),
    '',
    'How to fill it in',
    '1. Each section has a sheet of its own. Type in the white cells; the grey ones are locked.',
    '2. Where a cell offers a list, choose from the list.',
    '3. Where several options can apply, choose “Yes” beside each that does.',
    '4. If you have no answer, leave it empty and choose why in “Why no answer”. “Not applicable” and “Not disclosed” need a reason.',
    '5. Questions that ask for a table have a sheet of their own; one row each.',
    '6. Evidence: one document a line, as it is called on the sheet “Documents”; then a bar and the page, for instance: Civil Registration Act | section 12',
    '7. Do not rename sheets or columns, and do not add, merge or delete any. Formulas are not read; type the result.',
    '8. Bring the file back on the page where you took it. You see what changes before anything is saved.',
    '',
    'Answer on registration alone. Registering a birth records a fact; it does not confer nationality.',
  ]
}
