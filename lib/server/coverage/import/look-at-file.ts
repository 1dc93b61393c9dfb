import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { checkHeadings } from '@/lib/core/coverage/import/check-headings'
import { type FilePreview, filePreview } from '@/lib/core/coverage/import/column-profile'
import { delimitedRows, delimiterOf } from '@/lib/core/coverage/import/delimited-rows'
import type { FileFormat } from '@/lib/core/coverage/import/file-mapping'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'
import { literal, openDuck, rowsOf, textOrNull } from './duck'
import { duckFailure } from './duck-failure'
import { fileQuery } from './file-query'
import { workbookText } from './workbook-text'

const headBytes = 1024 * 1024
const lookedAt = 2000

/**
 * Column names and what the first rows show of the columns. Refuses a file without a sound heading
 * or without rows.
 */
export async function lookAtFile({
  path,
  format,
  folder,
  mostBytes,
}: {
  path: string
  format: FileFormat
  folder: string
  mostBytes: number
}): Promise<FilePreview> {
  if (format === 'parquet') return lookAtParquet(path, folder)
  let text = path
  if (format === 'xlsx') {
    text = join(folder, 'head.csv')
    await workbookText(path, text, { mostBytes, mostRows: lookedAt })
  }
  return lookAtText(text)
}

async function lookAtText(path: string): Promise<FilePreview> {
  const file = await open(path)
  const buffer = Buffer.alloc(headBytes)
  const { bytesRead } = await file.read(buffer, 0, headBytes, 0).finally(() => file.close())
  const isWhole = bytesRead < headBytes
  // Cut at a line, so that no character and no row is halved.
  const end = isWhole ? bytesRead : buffer.lastIndexOf('\n') + 1
  if (end === 0) refuse('file', 'first-row-too-long')
  const text = buffer
    .subarray(0, end)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const [heading, ...rows] = delimitedRows(text, delimiterOf(text), lookedAt)
  if (!heading) refuse('file', 'file-is-empty')
  const names = checkHeadings(heading)
  if (rows.length === 0) refuse('file', 'heading-and-no-rows')
  const uneven = rows.findIndex((row) => row.length !== names.length)
  const last = rows[uneven]
  if (last && !(uneven === rows.length - 1 && !isWhole)) {
    const column = names[Math.min(last.length, names.length) - 1]
    refuse('file', 'row-cells-against-heading', {
      row: uneven + 2,
      cells: last.length,
      heading: names.length,
      column: column ?? '',
    })
  }
  return filePreview(names, rows, !isWhole || rows.length >= lookedAt)
}

async function lookAtParquet(path: string, folder: string): Promise<FilePreview> {
  const connection = await openDuck(path, folder)
  try {
    const described: string[] = []
    for await (const [name] of rowsOf(connection, {
      sql: `DESCRIBE SELECT * FROM read_parquet(${literal(path)})`,
      values: {},
    }))
      described.push(textOrNull(name) ?? '')
    const names = checkHeadings(described)
    const query = fileQuery({ kind: 'parquet', path, columns: names }, names)
    const rows: string[][] = []
    for await (const row of rowsOf(connection, { ...query, sql: `${query.sql} LIMIT ${lookedAt}` }))
      rows.push(row.map((cell) => textOrNull(cell) ?? ''))
    if (rows.length === 0) refuse('file', 'columns-and-no-rows')
    return filePreview(names, rows, rows.length === lookedAt)
  } catch (thrown) {
    throw thrown instanceof AppError
      ? thrown
      : duckFailure(thrown, { kind: 'parquet', path, columns: [] })
  }
}
