import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { delimitedRows } from '@/lib/core/coverage/import/delimited-rows'
import { workbookText } from './workbook-text'

/** Rows of the first sheet of a small workbook; blank rows are left out. */
export async function readSheet({
  path,
  folder,
  mostBytes,
  mostRows,
}: {
  path: string
  folder: string
  mostBytes: number
  mostRows: number
}): Promise<string[][]> {
  const text = join(folder, 'sheet.csv')
  await workbookText(path, text, { mostBytes, mostRows })
  return delimitedRows(await readFile(text, 'utf8'), ',', mostRows)
}
