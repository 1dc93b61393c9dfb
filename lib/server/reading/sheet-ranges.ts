import 'server-only'
import type { ZipEntry } from '@/lib/server/storage/zip-guard'
import { refusedFile } from './refused-file'

/** A sheet has no more columns than these (ECMA-376, part 1, section 18.3.1). */
const mostColumns = 16_384

/**
 * Refuses sheets with more rows than are read, or that name columns which no sheet has or a merged
 * range over the whole sheet. Counted in the text of the file, whatever a library makes of it.
 */
export function checkSheetRanges(entries: readonly ZipEntry[], mostRows: number): void {
  for (const { name, content } of entries) {
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) continue
    const text = content.toString('latin1')
    const rows = text.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0
    if (rows > mostRows)
      throw refusedFile('sheet-has-too-many-rows', {
        sheet: sheetName(entries, name),
        rows,
        most: mostRows,
      })
    const column = /<(?:\w+:)?col\s[^>]*?\bmax="(\d+)"/g
    for (const [, last] of text.matchAll(column))
      if (Number(last) > mostColumns) throw tooWide(entries, name, `${last}`)
    const merged = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]{1,60})"/g
    for (const [, range = ''] of text.matchAll(merged))
      if (rowsOf(range) > mostRows) throw tooWide(entries, name, range)
  }
}

function rowsOf(range: string): number {
  const [first = 0, last = first] = [...range.matchAll(/\d+/g)].map(Number)
  return last - first + 1
}

function tooWide(entries: readonly ZipEntry[], path: string, range: string) {
  return refusedFile('sheet-names-huge-range', { sheet: sheetName(entries, path), range })
}

/** The name that people see of a sheet, by its path in the archive. */
function sheetName(entries: readonly ZipEntry[], path: string): string {
  const [book = '', links = ''] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map(
    (wanted) => entries.find(({ name }) => name === wanted)?.content.toString('utf8') ?? '',
  )
  const link = links
    .match(/<Relationship\b[^>]*>/g)
    ?.find((element) => path.endsWith(attribute(element, 'Target').replace(/^\//, '')))
  const id = link ? attribute(link, 'Id') : ''
  const sheet = book.match(/<sheet\b[^>]*>/g)?.find((element) => attribute(element, 'r:id') === id)
  return sheet ? attribute(sheet, 'name') : path
}

function attribute(element: string, name: string): string {
  return element.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? ''
}
