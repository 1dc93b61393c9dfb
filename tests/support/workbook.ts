import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { columnAt, type SectionColumn } from '@/lib/core/questionnaire/exchange/workbook-words'

/** The file behind a link or button of this name. */
export async function downloaded(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click()
  return readFile(await (await download).path())
}

/**
 * The workbook with cells filled in, by place and, after a slash, column; the answer where none is
 * named.
 */
export async function filledIn(
  file: Buffer,
  cells: Record<string, ExcelJS.CellValue>,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file).buffer)
  for (const [place, value] of Object.entries(cells)) {
    const [key, column = 'answer'] = place.split('/')
    const rows = book.worksheets
      .filter(({ name }) => /^H-\d+$/.test(name))
      .flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? [])
    const row = rows.find((candidate) => candidate.getCell(1).value === key)
    if (!row) throw new Error(`${key} has no row`)
    row.getCell(columnAt(column as SectionColumn) + 1).value = value
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
