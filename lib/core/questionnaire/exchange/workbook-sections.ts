import { type AnswerContent, emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import { choicesOf } from '@/lib/core/questionnaire/answering/value-schema'
import { aspectWords, conditionWords, gapWords } from '@/lib/core/questionnaire/words'
import { type ExchangeRow, namesIn } from './exchange'
import { choicesIn } from './form-names'
import { textOf } from './texts'
import {
  cell,
  confidenceWords,
  markWord,
  type Sheet,
  type SheetCell,
  sheetContent,
  type WorkbookInput,
} from './workbook-sheet'
import { tableSheetNames } from './workbook-tables'
import { type SectionColumn, sectionColumns, sectionHeads } from './workbook-words'

interface Writing {
  input: WorkbookInput
  labels: ReadonlyMap<string, string>
  lists: Map<string, string[]>
  names: ReadonlyMap<string, string>
  tables: ReadonlyMap<string, string>
}

/** One sheet a section, one row a place; adds the lists that its cells offer. */
export function sectionSheets(
  input: WorkbookInput,
  labels: ReadonlyMap<string, string>,
  lists: Map<string, string[]>,
): { sheet: Sheet; section: string }[] {
  const { exchange } = input
  const writing = {
    input,
    labels,
    lists,
    names: namesIn(exchange),
    tables: tableSheetNames(exchange),
  }
  return exchange.instrument.sections.flatMap(({ id, title, intro }) => {
    const rows = exchange.rows.filter(({ place }) => place.question.section === id)
    if (rows.length === 0) return []
    const sheet: Sheet = {
      name: id,
      widths: sectionColumns.map(({ width }) => width),
      frozen: 4,
      rows: [
        [...hiddenPair(), cell('title', `${id} ${title}`)],
        [...hiddenPair(), cell('text', intro)],
        [],
        sectionHeads(input.words).map((head) => cell('head', head)),
        ...rows.flatMap((row) => placeRows(writing, row)),
      ],
    }
    return [{ sheet, section: id }]
  })
}

function hiddenPair(): SheetCell[] {
  return [cell('locked', null), cell('locked', null)]
}

function placeRows(writing: Writing, row: ExchangeRow): SheetCell[][] {
  const { place } = row
  const content = sheetContent(row.content)
  const main = rowOf({
    ...asked(writing, row),
    answer: answerCell(writing, row, content),
    ...beside(writing, content),
  })
  if (place.question.answerType !== 'multi') return [main]
  const chosen = Array.isArray(content.value) ? content.value.map(String) : []
  const options = choicesIn(place.question).map(({ code, option }) =>
    rowOf({
      place: cell('locked', place.key),
      option: cell('locked', code),
      question: cell(
        'asked',
        `    ${textOf(writing.input, place.question, `option.${option}`, option)}`,
      ),
      answer: cell('open', chosen.includes(option) ? markWord(writing.input.words) : null, {
        list: 'mark',
      }),
    }),
  )
  return [main, ...options]
}

function rowOf(cells: Partial<Record<SectionColumn, SheetCell>>): SheetCell[] {
  return sectionColumns.map(({ key }) => cells[key] ?? cell('locked', null))
}

function asked(
  { input, names }: Writing,
  { place }: ExchangeRow,
): Partial<Record<SectionColumn, SheetCell>> {
  const { question, event, population, aspect } = place
  const { words } = input
  const help = [
    textOf(input, question, 'help', question.help),
    question.unit && words.say('printed.workbook.inUnit', { unit: question.unit }),
    question.answerType === 'percent' && words.say('printed.workbook.percentage'),
  ]
  const conditions = question.showIf.map((condition) => conditionWords(words, condition))
  const onlyIf = conditions.reduce(
    (first, second) => (first ? words.say('printed.allOf', { first, second }) : second),
    '',
  )
  return {
    place: cell('locked', place.key),
    option: cell('locked', null),
    number: cell('asked', question.id),
    question: cell('asked', textOf(input, question, 'question', question.question)),
    help: cell('asked', help.filter(Boolean).join(' ')),
    onlyIf: cell('asked', onlyIf),
    event: cell('asked', event && (names.get(event) ?? event)),
    population: cell('asked', population && (names.get(population) ?? population)),
    aspect: cell('asked', aspect && aspectWords(words, aspect)),
  }
}

function answerCell(
  { input, labels, lists, tables }: Writing,
  { place }: ExchangeRow,
  { value }: AnswerContent,
): SheetCell {
  const { question } = place
  const { say } = input.words
  const table = tables.get(place.key)
  if (table)
    return cell('locked', say('printed.workbook.fillInSheet', { sheet: table }), { link: table })
  switch (question.answerType) {
    case 'multi':
      return cell('locked', say('printed.workbook.markBelow', { yes: markWord(input.words) }))
    case 'number':
    case 'percent':
      return cell('open', typeof value === 'number' ? value : null, { takes: 'number' })
    case 'date':
      return cell('open', typeof value === 'string' ? value : null, { takes: 'date' })
    case 'file':
      return cell(
        'open',
        Array.isArray(value)
          ? value.map((id) => labels.get(String(id)) ?? String(id)).join('\n')
          : null,
      )
    case 'text':
    case 'longtext':
    case 'table':
      return cell('open', typeof value === 'string' ? value : null)
    default: {
      const options = choicesOf(question)
      const list = `options ${question.id}`
      const shown = (option: string) => textOf(input, question, `option.${option}`, option)
      lists.set(list, options.map(shown))
      return cell('open', typeof value === 'string' ? shown(value) : null, { list })
    }
  }
}

function beside(
  { labels, input: { words } }: Writing,
  { gap, gapReason, comment, confidence, evidence }: AnswerContent = emptyAnswer,
): Partial<Record<SectionColumn, SheetCell>> {
  const lines = evidence.map(({ documentId, locator }) =>
    [labels.get(documentId) ?? documentId, locator].filter(Boolean).join(' | '),
  )
  return {
    gap: cell('open', gap && gapWords(words, gap), { list: 'gaps' }),
    reason: cell('open', gapReason || null),
    comment: cell('open', comment || null),
    confidence: cell('open', confidence && confidenceWords(words, confidence), {
      list: 'confidence',
    }),
    evidence: cell('open', lines.join('\n') || null),
  }
}
