import { placeWords } from '@/lib/core/questionnaire/words'
import { type Exchange, type ExchangeRow, namesIn } from './exchange'
import { textOf } from './texts'
import { cell, type Sheet, sheetContent, type WorkbookInput } from './workbook-sheet'

/** Name of the sheet of each place that asks for a table, by place. */
export function tableSheetNames({ rows }: Exchange): Map<string, string> {
  const count = new Map<string, number>()
  return new Map(
    rows.flatMap(({ place }) => {
      if (place.question.answerType !== 'table') return []
      const number = (count.get(place.question.id) ?? 0) + 1
      count.set(place.question.id, number)
      return [
        [place.key, number === 1 ? place.question.id : `${place.question.id} (${number})`] as const,
      ]
    }),
  )
}

/** One sheet a table; its columns are open to the last row. */
export function tableSheets(input: WorkbookInput): { sheet: Sheet; place: string }[] {
  const { exchange } = input
  const names = namesIn(exchange)
  const sheets = tableSheetNames(exchange)
  return exchange.rows.flatMap((row) => {
    const name = sheets.get(row.place.key)
    return name
      ? [
          {
            sheet: tableSheet(input, row, name, placeWords(input.words, names, row.place)),
            place: row.place.key,
          },
        ]
      : []
  })
}

function tableSheet(
  input: WorkbookInput,
  { place, content }: ExchangeRow,
  name: string,
  where: string,
): Sheet {
  const { question } = place
  const { value } = sheetContent(content)
  const rows = Array.isArray(value) ? value.filter(Array.isArray) : []
  return {
    name,
    widths: question.columns.map(() => 28),
    frozen: 4,
    openColumns: question.columns.length,
    rows: [
      [cell('title', `${question.id} ${textOf(input, question, 'question', question.question)}`)],
      [cell('text', where)],
      [cell('text', input.words.say('printed.workbook.back'), { link: question.section })],
      question.columns.map((column, index) =>
        cell('head', textOf(input, question, `column.${index}`, column)),
      ),
      ...rows.map((cells) => cells.map((text) => cell('open', text || null))),
    ],
  }
}
