import { refuse } from '@/lib/core/coverage/refuse'
import type { Cell, DataTable } from './data-table'

const numeric = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/

/** A text cell with whether it stood in quotation marks. */
interface RawCell {
  text: string
  quoted: boolean
}

/**
 * Reads comma-separated text with a heading row (RFC 4180: quoted cells may hold commas, line
 * breaks and doubled quotes).
 * Empty cells and NA mean that nothing was recorded. A column is numeric when all that was recorded
 * in it are numbers without quotes.
 */
export function parseCsv(text: string): DataTable {
  const [heading, ...lines] = records(text.replace(/^\uFEFF/, ''))
  if (!heading) refuse('data', 'empty-file-needs-heading')
  const names = heading.map(({ text: name }) => name.trim())
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) refuse('data', 'two-columns-called', { name: repeated })
  const uneven = lines.findIndex((line) => line.length !== names.length)
  if (uneven >= 0)
    refuse('data', 'cells-against-heading', {
      row: uneven + 1,
      cells: lines[uneven]?.length ?? 0,
      heading: names.length,
    })
  const columns = new Map(
    names.map((name, index) => [name, typedColumn(lines.map((line) => line[index]))]),
  )
  return { length: lines.length, columns }
}

function typedColumn(cells: (RawCell | undefined)[]): Cell[] {
  const recorded = cells.map((cell) =>
    cell && cell.text !== '' && cell.text !== 'NA' ? cell : null,
  )
  const isNumeric = recorded.every(
    (cell) => cell === null || (!cell.quoted && numeric.test(cell.text)),
  )
  return recorded.map((cell) => (cell === null ? null : isNumeric ? Number(cell.text) : cell.text))
}

function records(text: string): RawCell[][] {
  const lines: RawCell[][] = []
  let line: RawCell[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = readCell(text, at)
    line.push(cell)
    at = end
    if (text[at] === ',') {
      at += 1
      if (at < text.length) continue
      line.push({ text: '', quoted: false })
    } else at += text.startsWith('\r\n', at) ? 2 : 1
    if (line.length > 1 || line[0]?.text !== '') lines.push(line)
    line = []
  }
  return lines
}

function readCell(text: string, start: number): [RawCell, end: number] {
  if (text[start] !== '"') {
    const end = endOf(text, start)
    return [{ text: text.slice(start, end), quoted: false }, end]
  }
  let at = start + 1
  while (true) {
    const quote = text.indexOf('"', at)
    if (quote < 0) refuse('data', 'quotation-never-closed')
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    if (endOf(text, quote + 1) !== quote + 1)
      refuse('data', 'text-after-quotation', { text: text.slice(start, quote + 10) })
    return [{ text: text.slice(start + 1, quote).replaceAll('""', '"'), quoted: true }, quote + 1]
  }
}

function endOf(text: string, start: number): number {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
