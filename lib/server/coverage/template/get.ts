import 'server-only'
import ExcelJS from 'exceljs'
import { cellSexes } from '@/lib/core/coverage/estimate/cell'
import { bands, grades } from '@/lib/core/coverage/estimate/estimate'
import { coverageIndicators } from '@/lib/core/coverage/indicators/coverage-indicators'
import {
  inputHeading,
  mostTemplateRows,
  templateColumns,
  templateMethods,
} from '@/lib/core/coverage/template/template-columns'
import { authorize, type Ctx } from '@/lib/server/context'
import { getCoverageFor } from '@/lib/server/coverage/coverage-reach'
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
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Estimates', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = templateColumns.map(({ key }) => ({
    header: key,
    key,
    width: Math.max(12, key.length + 2),
  }))
  sheet.getRow(1).font = { bold: true }
  for (const [index, { help }] of templateColumns.entries()) sheet.getCell(1, index + 1).note = help
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
  const choices = workbook.addWorksheet('Lists')
  for (const [index, [heading, values]] of lists.entries()) {
    choices.getColumn(index + 1).values = [heading, ...values.map(plain)]
    if (values.length > 0) offer(sheet, heading, choices.getColumn(index + 1).letter, values.length)
  }
  addHelp(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function offer(sheet: ExcelJS.Worksheet, heading: string, letter: string, count: number): void {
  const column = templateColumns.findIndex(({ key }) => key === heading) + 1
  const validation: ExcelJS.DataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`Lists!$${letter}$2:$${letter}$${count + 1}`],
  }
  for (let row = 2; row <= Math.min(201, mostTemplateRows); row++)
    sheet.getCell(row, column).dataValidation = validation
}

function addHelp(workbook: ExcelJS.Workbook): void {
  const help = workbook.addWorksheet('Help')
  help.addRow(['Column', 'What to write'])
  for (const { key, help: words } of templateColumns) help.addRow([key, words])
  help.addRow([])
  help.addRow(['Method', 'When to choose it', 'Columns to fill in'])
  for (const { key, help: words, inputs } of templateMethods)
    help.addRow([
      key,
      words,
      inputs
        .map(({ key: input, optional }) =>
          optional ? `${inputHeading(input)} (may stay empty)` : inputHeading(input),
        )
        .join(', '),
    ])
  for (const [index, width] of [24, 90, 60].entries()) help.getColumn(index + 1).width = width
}

/** A name that begins like a formula stays a name. */
function plain(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
