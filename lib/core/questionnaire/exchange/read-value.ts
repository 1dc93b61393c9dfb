import { reasonOf } from '@/lib/core/field-errors'
import type { AnswerValue, EvidenceItem } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf, valueSchema } from '@/lib/core/questionnaire/answering/value-schema'
import type { AskedQuestion } from '@/lib/core/questionnaire/instrument'
import type { Reason } from '@/lib/core/reason'
import { unguarded } from '@/lib/core/spreadsheet-text'
import { type RawCell, rawText } from './raw-workbook'

export type Read<T> = { value: T } | { problem: Reason }

/** Words of the cell, exactly as typed. */
export function readText(cell: RawCell | undefined): Read<string> {
  const read = rawText(cell)
  return 'text' in read ? { value: unguarded(read.text) } : { problem: read.problem }
}

/** What one of the words stands for, or nothing; `offered` are the words that the cell lists. */
export function readOffered<K extends string>(
  cell: RawCell | undefined,
  words: readonly (readonly [K, string])[],
  offered: readonly string[] = words.map(([, word]) => word),
): Read<K | null> {
  const read = readText(cell)
  if ('problem' in read) return read
  const wanted = folded(read.value)
  if (wanted === '') return { value: null }
  const found =
    words.find(([, word]) => word === read.value) ??
    words.find(([, word]) => folded(word) === wanted)
  return found
    ? { value: found[0] }
    : { problem: { code: 'choose-one-of', params: { offered: offered.join('; ') } } }
}

/**
 * Value of a question that is answered in one cell. `shown` gives the words that its options have
 * in the file.
 */
export function readValue(
  cell: RawCell | undefined,
  question: AskedQuestion,
  shown: (option: string) => string,
  documents: ReadonlyMap<string, string>,
): Read<AnswerValue | null> {
  switch (question.answerType) {
    case 'number':
    case 'percent':
      return checked(question, readNumber(cell, question.answerType))
    case 'text':
    case 'longtext':
      return checked(question, blankAsNone(readText(cell)))
    case 'date':
      return checked(question, trimmed(blankAsNone(readText(cell))))
    case 'file':
      return readDocuments(cell, documents)
    default: {
      const options = choicesOf(question)
      const words = [
        ...options.map((option) => [option, shown(option)] as const),
        ...options.map((option) => [option, option] as const),
      ]
      return readOffered(cell, words, options.map(shown))
    }
  }
}

/** The value if the question takes it; otherwise what is wrong with it. */
export function checked<T extends AnswerValue>(
  question: AskedQuestion,
  read: Read<T | null>,
): Read<AnswerValue | null> {
  if ('problem' in read || read.value === null) return read
  const parsed = valueSchema(question).safeParse(read.value)
  if (parsed.success) return { value: read.value }
  const [issue] = parsed.error.issues
  return { problem: issue ? reasonOf(issue) : { code: 'does-not-fit-question' } }
}

function readNumber(cell: RawCell | undefined, type: 'number' | 'percent'): Read<number | null> {
  if (cell?.kind === 'number')
    return {
      value:
        cell.percent && type === 'percent'
          ? Number((cell.number * 100).toPrecision(12))
          : cell.number,
    }
  const read = readText(cell)
  if ('problem' in read) return read
  const text = read.value.trim()
  if (text === '') return { value: null }
  const digits = type === 'percent' ? text.replace(/\s*%$/, '') : text
  return /^\d+(\.\d+)?$/.test(digits)
    ? { value: Number(digits) }
    : { problem: { code: 'number-in-digits' } }
}

function readDocuments(
  cell: RawCell | undefined,
  documents: ReadonlyMap<string, string>,
): Read<string[] | null> {
  const read = readEvidence(cell, documents)
  if ('problem' in read) return read
  return { value: read.value.length > 0 ? read.value.map(({ documentId }) => documentId) : null }
}

/** One document a line, by its words in the file; after a bar its page or section. */
export function readEvidence(
  cell: RawCell | undefined,
  documents: ReadonlyMap<string, string>,
): Read<EvidenceItem[]> {
  const read = readText(cell)
  if ('problem' in read) return read
  const items: EvidenceItem[] = []
  for (const line of read.value.split('\n')) {
    if (line.trim() === '') continue
    const bar = line.indexOf('|')
    const title = (bar < 0 ? line : line.slice(0, bar)).trim()
    const documentId = documents.get(title)
    if (!documentId) return { problem: { code: 'not-on-documents-sheet', params: { title } } }
    items.push({ documentId, locator: bar < 0 ? '' : line.slice(bar + 1).trim() })
  }
  return { value: items }
}

function blankAsNone(read: Read<string>): Read<string | null> {
  return 'value' in read && read.value.trim() === '' ? { value: null } : read
}

function trimmed(read: Read<string | null>): Read<string | null> {
  return 'value' in read && read.value !== null ? { value: read.value.trim() } : read
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
