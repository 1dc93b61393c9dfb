import { AppError } from '@/lib/core/error'
import { type AnswerPart, answerParts } from '@/lib/core/questionnaire/answering/answer'
import { unguarded } from '@/lib/core/spreadsheet-text'
import type { Params, ReasonCode, Words, WordsIn } from '@/lib/core/words'
import { type RawSheet, rawText } from './raw-workbook'
import { workbookFormat, workbookVersion } from './workbook'
import { columnLetters, headRow, memorySheet, sectionHeads } from './workbook-words'

export interface RememberedPlace {
  key: string
  /** Version of the answer when the file was made; 0 for none. */
  version: number
  questionVersion: number
  marks: Record<AnswerPart, string>
}

/** What the file remembers of the moment it was made. */
export interface Memory {
  assessment: string
  institution: string
  edition: string
  exportedAt: string
  language: string
  /** In which its heads and lists are said. */
  words: Words
  /** Sheets by name. */
  sections: Map<string, RawSheet>
  /** Sheet and its name by place. */
  tables: Map<string, RawSheet>
  /** Documents by the words that evidence uses. */
  documents: Map<string, string>
  places: Map<string, RememberedPlace>
}

/**
 * Throws `invalid-input` with a sentence for a file that is not a workbook of this application, or
 * whose sheets or columns were renamed.
 */
export function readMemory(sheets: readonly RawSheet[], wordsIn: WordsIn): Memory {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const lines = (byName.get(memorySheet)?.cells ?? []).map((row) => row.map(plain))
  const [kind, format, version] = lines[0] ?? []
  if (kind !== 'format' || format !== workbookFormat)
    throw refused('not-a-workbook-of-questionnaire')
  if (version !== String(workbookVersion)) throw refused('workbook-of-another-version')
  const only = (name: string) => lines.find(([first]) => first === name)?.[1] ?? ''
  const all = (name: string) => lines.filter(([first]) => first === name)
  const memory: Memory = {
    ...{
      assessment: only('assessment'),
      institution: only('institution'),
      edition: only('edition'),
      exportedAt: only('exported'),
      language: only('language'),
      words: wordsIn(only('words')),
    },
    sections: new Map(all('section').map(([, name = '']) => [name, sheetOf(byName, name)])),
    tables: new Map(
      all('table').map(([, name = '', place = '']) => [place, sheetOf(byName, name)]),
    ),
    documents: new Map(all('document').map(([, id = '', label = '']) => [label, id])),
    places: new Map(all('place').map((line) => [line[1] ?? '', rememberedPlace(line)])),
  }
  for (const sheet of memory.sections.values()) assertHeads(sheet, sectionHeads(memory.words))
  return memory
}

export function assertHeads({ name, cells }: RawSheet, heads: readonly string[]): void {
  const found = cells[headRow - 1] ?? []
  for (const [index, head] of heads.entries()) {
    if (plain(found[index]) === head) continue
    const at = `${columnLetters(index)}${headRow}`
    throw refused('heading-renamed', { sheet: name, cell: at, heading: head }, `${name}!${at}`)
  }
}

function rememberedPlace([
  ,
  key = '',
  version,
  questionVersion,
  ...marks
]: string[]): RememberedPlace {
  const byPart = Object.fromEntries(
    answerParts.map((part, index) => [part, marks[index] ?? '']),
  ) as Record<AnswerPart, string>
  return { key, version: Number(version), questionVersion: Number(questionVersion), marks: byPart }
}

function sheetOf(byName: ReadonlyMap<string, RawSheet>, name: string): RawSheet {
  const sheet = byName.get(name)
  if (!sheet) throw refused('sheet-missing', { sheet: name }, name)
  return sheet
}

function plain(cell: RawSheet['cells'][number][number] | undefined): string {
  const read = rawText(cell)
  return 'text' in read ? unguarded(read.text) : ''
}

export function refused(reason: ReasonCode, params?: Params, path = 'file'): AppError {
  const told = params ? { params } : {}
  const fieldErrors = [{ path, code: reason, ...told }]
  return new AppError('invalid-input', { reason, ...told, fieldErrors })
}
