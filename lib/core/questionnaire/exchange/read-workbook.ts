import {
  type AnswerContent,
  type AnswerPart,
  type AnswerValue,
  answerParts,
  confidences,
  gapKinds,
} from '@/lib/core/questionnaire/answering/answer'
import { type Instance, type Instrument, instancesOf } from '@/lib/core/questionnaire/instrument'
import { gapWords } from '@/lib/core/questionnaire/words'
import type { Reason } from '@/lib/core/reason'
import type { ReasonCode } from '@/lib/core/words'
import type { Exchange } from './exchange'
import { choicesIn } from './form-names'
import { type RawCell, type RawSheet, type Unreadable, wordsIn } from './raw-workbook'
import { assertHeads, type Memory } from './read-memory'
import { checked, type Read, readEvidence, readOffered, readText, readValue } from './read-value'
import { textOf } from './texts'
import { partMark } from './workbook'
import { confidenceWords, type Digest, markWord, sheetContent } from './workbook-sheet'
import {
  columnAt,
  columnLetters,
  headRow,
  type SectionColumn,
  sectionColumns,
} from './workbook-words'

/** What the file says at one place. */
export interface ReadPlace {
  place: Instance
  /** Version of the answer that the file was made on. */
  version: number
  content: AnswerContent
  /** Parts that were changed in the file. */
  touched: AnswerPart[]
  at: { sheet: string; row: number }
}

interface Reading {
  memory: Memory
  places: ReadonlyMap<string, Instance>
  shown: (place: Instance) => (option: string) => string
  digest: Digest
  read: ReadPlace[]
  unreadable: Unreadable[]
}

/**
 * Answers in the file, and the cells that could not be read. A part with such a cell is left out.
 */
export function readWorkbook(
  memory: Memory,
  instrument: Instrument,
  translations: Exchange['translations'],
  digest: Digest,
): { read: ReadPlace[]; unreadable: Unreadable[] } {
  const asked = { exchange: { translations }, language: memory.language }
  const reading: Reading = {
    memory,
    places: new Map(instancesOf(instrument).map((place) => [place.key, place])),
    shown: (place) => (option) => textOf(asked, place.question, `option.${option}`, option),
    digest,
    read: [],
    unreadable: [],
  }
  for (const [key, sheet] of memory.tables) {
    const place = reading.places.get(key)
    if (place)
      assertHeads(
        sheet,
        place.question.columns.map((column, index) =>
          textOf(asked, place.question, `column.${index}`, column),
        ),
      )
  }
  for (const sheet of memory.sections.values()) readSection(reading, sheet)
  return { read: reading.read, unreadable: reading.unreadable }
}

/** Rows with the same key are one place and the options below it. */
function readSection(reading: Reading, { name, cells }: RawSheet): void {
  const groups = new Map<string, { row: number; cells: RawCell[] }[]>()
  for (const [index, row] of cells.entries()) {
    if (index < headRow) continue
    const key = wordsIn(row[columnAt('place')])
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), { row: index + 1, cells: row }])
    else if (row.some((cell) => cell.kind !== 'empty'))
      tell(reading, name, index + 1, 'question', { code: 'row-added' })
  }
  for (const [key, rows] of groups) readPlace(reading, name, key, rows)
}

type Rows = { row: number; cells: RawCell[] }[]

function readPlace(reading: Reading, sheet: string, key: string, rows: Rows): void {
  const [main, second] = rows.filter(({ cells }) => wordsIn(cells[columnAt('option')]) === '')
  const remembered = reading.memory.places.get(key)
  const place = reading.places.get(key)
  const row = second?.row ?? main?.row ?? rows[0]?.row ?? headRow
  const tellHere = (code: ReasonCode) => tell(reading, sheet, row, 'number', { code })
  if (!main || !remembered) tellHere('row-key-changed')
  else if (second) tellHere('row-twice')
  else if (!place) tellHere('question-no-longer-asked')
  else if (remembered.questionVersion !== place.question.version) tellHere('question-reworded')
  else {
    const parts = readParts(reading, sheet, place, main, rows)
    const content = sheetContent({
      ...(parts.answer ?? { value: null, gap: null, gapReason: '' }),
      ...{
        comment: parts.comment ?? '',
        confidence: parts.confidence ?? null,
        evidence: parts.evidence ?? [],
      },
    })
    const touched = answerParts.filter(
      (part) =>
        parts[part] !== undefined &&
        partMark(content, part, reading.digest) !== remembered.marks[part],
    )
    reading.read.push({
      place,
      version: remembered.version,
      content,
      touched,
      at: { sheet, row: main.row },
    })
  }
}

interface Parts {
  answer?: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>
  comment?: string
  confidence?: AnswerContent['confidence']
  evidence?: AnswerContent['evidence']
}

/** Only the parts all of whose cells could be read. */
function readParts(
  reading: Reading,
  sheet: string,
  place: Instance,
  main: Rows[number],
  rows: Rows,
): Parts {
  const take = <T>(column: SectionColumn, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    tell(reading, sheet, main.row, column, read.problem)
    return undefined
  }
  const at = (column: SectionColumn) => main.cells[columnAt(column)]
  const { words } = reading.memory
  const value = readAnswer(reading, sheet, place, main, rows)
  const gap = take(
    'gap',
    readOffered(
      at('gap'),
      gapKinds.map((kind) => [kind, gapWords(words, kind)] as const),
    ),
  )
  const gapReason = take('reason', readText(at('reason')))
  const comment = take('comment', readText(at('comment')))
  const confidence = take(
    'confidence',
    readOffered(
      at('confidence'),
      confidences.map((level) => [level, confidenceWords(words, level)] as const),
    ),
  )
  const evidence = take('evidence', readEvidence(at('evidence'), reading.memory.documents))
  const both = value !== undefined && value !== null && gap !== undefined && gap !== null
  if (both) tell(reading, sheet, main.row, 'gap', { code: 'answer-or-reason-empty-one' })
  const whole = value !== undefined && gap !== undefined && gapReason !== undefined && !both
  return {
    ...(whole && { answer: { value, gap, gapReason } }),
    ...(comment !== undefined && { comment }),
    ...(confidence !== undefined && { confidence }),
    ...(evidence && { evidence }),
  }
}

/** Undefined when it could not be read. */
function readAnswer(
  reading: Reading,
  sheet: string,
  place: Instance,
  main: Rows[number],
  rows: Rows,
): AnswerValue | null | undefined {
  const { question } = place
  if (question.answerType === 'table') return readTable(reading, place)
  if (question.answerType === 'multi') return readMarks(reading, sheet, place, rows)
  const read = readValue(
    main.cells[columnAt('answer')],
    question,
    reading.shown(place),
    reading.memory.documents,
  )
  if ('value' in read) return read.value
  tell(reading, sheet, main.row, 'answer', read.problem)
  return undefined
}

/** What people write in place of choosing. */
const otherMarks = [
  ['marked', 'x'],
  ['marked', '✓'],
  ['marked', 'true'],
  ['open', 'no'],
  ['open', 'false'],
] as const

function readMarks(
  reading: Reading,
  sheet: string,
  place: Instance,
  rows: Rows,
): string[] | null | undefined {
  const chosen = new Set<string>()
  const marks = [['marked', markWord(reading.memory.words)] as const, ...otherMarks]
  let good = true
  for (const { row, cells } of rows) {
    const code = wordsIn(cells[columnAt('option')])
    if (code === '') continue
    const read = readOffered(cells[columnAt('answer')], marks)
    if ('value' in read) {
      if (read.value === 'marked') chosen.add(code)
      continue
    }
    good = false
    tell(reading, sheet, row, 'answer', { code: 'choose-yes-here' })
  }
  const options = choicesIn(place.question).flatMap(({ code, option }) =>
    chosen.has(code) ? [option] : [],
  )
  if (!good) return undefined
  return options.length > 0 ? options : null
}

function readTable(reading: Reading, place: Instance): string[][] | null | undefined {
  const sheet = reading.memory.tables.get(place.key)
  if (!sheet) return null
  const width = place.question.columns.length
  const rows: string[][] = []
  let good = true
  for (const [index, row] of sheet.cells.entries()) {
    if (index < headRow) continue
    const texts = Array.from({ length: Math.max(width, row.length) }, (_, column) => {
      const read = readText(row[column])
      if ('value' in read && (column < width || read.value.trim() === '')) return read.value
      good = false
      const problem: Reason =
        'problem' in read ? read.problem : { code: 'table-has-no-such-column' }
      reading.unreadable.push({
        sheet: sheet.name,
        row: index + 1,
        column: columnLetters(column),
        ...problem,
      })
      return ''
    }).slice(0, width)
    if (texts.some((text) => text.trim() !== '')) rows.push(texts)
  }
  const read = checked(place.question, { value: rows })
  if ('problem' in read) {
    reading.unreadable.push({ sheet: sheet.name, row: headRow, column: 'A', ...read.problem })
    return undefined
  }
  if (!good) return undefined
  return rows.length > 0 ? rows : null
}

function tell(
  reading: Reading,
  sheet: string,
  row: number,
  column: SectionColumn,
  reason: Reason,
): void {
  const at = sectionColumns.some(({ key, width }) => key === column && width === 0)
    ? columnAt('number')
    : columnAt(column)
  reading.unreadable.push({ sheet, row, column: columnLetters(at), ...reason })
}
