import {
  type AnswerContent,
  type confidences,
  emptyAnswer,
  isEmptyValue,
} from '@/lib/core/questionnaire/answering/answer'
import { guarded } from '@/lib/core/spreadsheet-text'
import type { Words } from '@/lib/core/words'
import type { Exchange } from './exchange'

export interface SheetCell {
  content: string | number | null
  look: 'title' | 'text' | 'head' | 'asked' | 'open' | 'locked'
  /** Name of the list that the cell offers. */
  list?: string
  /** What the cell takes, where that is not text. */
  takes?: 'number' | 'date'
  /** Sheet that a click leads to. */
  link?: string
}

export interface Sheet {
  name: string
  hidden?: boolean
  /** Widths in characters; 0 hides the column. */
  widths: number[]
  /** Rows that stay in sight. */
  frozen: number
  rows: SheetCell[][]
  /** Columns, from 1, in which every row below is open for typing. */
  openColumns?: number
}

/** What one institution takes with it. */
export interface WorkbookInput {
  exchange: Exchange
  /** Version of each answer at this moment, by place; the file remembers it. */
  versions: ReadonlyMap<string, number>
  dueOn: string | null
  /** Language of the questions; what is not translated keeps the source. */
  language: string
  /** Of all that is not a question. */
  words: Words
  /** Short mark of a text, to see later what was changed in the file. */
  digest: Digest
}
export type Digest = (text: string) => string

export function confidenceWords({ say }: Words, level: (typeof confidences)[number]): string {
  return say(`printed.workbook.confidence.${level}`)
}

/** What stands beside an option that was chosen. */
export function markWord({ say }: Words): string {
  return say('printed.workbook.mark')
}

export function cell(
  look: SheetCell['look'],
  content: string | number | null,
  more: Omit<SheetCell, 'look' | 'content'> = {},
): SheetCell {
  return { look, content: typeof content === 'string' ? guarded(content) : content, ...more }
}

/** Content as a workbook can hold it; rows without a word are not rows. */
export function sheetContent(content: AnswerContent | null): AnswerContent {
  if (!content) return emptyAnswer
  const { value } = content
  const rows = Array.isArray(value)
    ? value.filter((item) => !Array.isArray(item) || item.some((text) => text.trim() !== ''))
    : value
  return { ...content, value: isEmptyValue(value) ? null : (rows as AnswerContent['value']) }
}
