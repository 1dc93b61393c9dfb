export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The separator that divides the first line into most cells; a comma when none does. */
export function delimiterOf(text: string): Delimiter {
  const counts = delimiters.map((delimiter) => delimitedRows(text, delimiter, 1)[0]?.length ?? 0)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * The first rows of a text of separated cells, in which quoted cells may hold separators, line
 * breaks and doubled quotes. Blank lines are left out.
 */
export function delimitedRows(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length && rows.length < most) {
    const [cell, end] = readCell(text, at, delimiter)
    row.push(cell)
    at = end
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push('')
    } else at += text.startsWith('\r\n', at) ? 2 : 1
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

function readCell(text: string, start: number, delimiter: string): [cell: string, end: number] {
  if (text[start] !== '"') {
    const end = endOf(text, start, delimiter)
    return [text.slice(start, end), end]
  }
  let at = start + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote < 0) break
    if (text[quote + 1] === '"') at = quote + 2
    else
      return [text.slice(start + 1, quote).replaceAll('""', '"'), endOf(text, quote + 1, delimiter)]
  }
  return [text.slice(start + 1).replaceAll('""', '"'), text.length]
}

function endOf(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end++
  return end
}
