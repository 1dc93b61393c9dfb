import 'server-only'
import ExcelJS from 'exceljs'
import { cellSexes } from '@/lib/core/coverage/estimate/cell'
import { bands, grades } from '@/lib/core/coverage/estimate/estimate'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import {
  mostTemplateRows,
  templateColumns,
  templateMethods,
} from '@/lib/core/coverage/template/template-columns'
import { columnHelp, helpRows } from '@/lib/core/coverage/template/template-help'
import { authorize, type Ctx } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { sheetName } from '@/lib/server/rendering/xlsx/sheet-name'
import { wordsIn } from '@/lib/server/words/words-in'
import { loadTemplateContext } from './load-context'

/**
 * A workbook in which estimates can be filled in, one row a cell, with the lists of what may stand
 * in its columns.
 */
export async function getEstimateTemplate(
  ctx: Ctx,
  assessmentId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const reach = await getCoverageFor(ctx, assessmentId)
  authorize(reach.subject, 'coverage.read')
  const { events, populations, documents } = await loadTemplateContext(ctx.db, reach)
  const words = wordsIn(ctx.lang ?? 'en')
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(sheetName(words.say('coverage.sheet.estimates')), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = templateColumns.map(({ key }) => ({
    header: key,
    key,
    width: Math.max(12, key.length + 2),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const [index, column] of templateColumns.entries())
    sheet.getCell(1, index + 1).note = columnHelp(words, column)
  const lists: [string, string[]][] = [
    ['indicator', coverageIndicators.map(({ key }) => key)],
    ['event', events.map(({ title }) => title)],
    ['population', populations.map(({ name }) => name)],
    ['area', reach.assessment.territory],
    ['sex', [...cellSexes]],
    ['method', templateMethods.map(({ key }) => key)],
    ['source', documents.map(({ title }) => title)],
    ['grade', [...grades]],
    ['disclosure', ['public', 'internal']],
    ['band', [...bands]],
  ]
  const choices = workbook.addWorksheet(sheetName(words.say('coverage.sheet.lists')))
  for (const [index, [heading, values]] of lists.entries()) {
    choices.getColumn(index + 1).values = [heading, ...values.map(plain)]
    if (values.length > 0) offer(sheet, heading, rangeOf(choices, index + 1, values.length))
  }
  const help = workbook.addWorksheet(sheetName(words.say('coverage.sheet.help')))
  help.addRows(helpRows(words, templateColumns))
  for (const [index, width] of [24, 90, 60].entries()) help.getColumn(index + 1).width = width
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The cells of a column below its heading, as a formula names them. */
function rangeOf(sheet: ExcelJS.Worksheet, column: number, count: number): string {
  const { letter } = sheet.getColumn(column)
  return `'${sheet.name.replaceAll("'", "''")}'!$${letter}$2:$${letter}$${count + 1}`
}

function offer(sheet: ExcelJS.Worksheet, heading: string, range: string): void {
  const column = templateColumns.findIndex(({ key }) => key === heading) + 1
  const validation: ExcelJS.DataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [range],
  }
  for (let row = 2; row <= Math.min(201, mostTemplateRows); row++)
    sheet.getCell(row, column).dataValidation = validation
}

/** A name that begins like a formula stays a name. */
function plain(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
