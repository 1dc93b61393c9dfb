import 'server-only'
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { delimitedRows, delimiterOf } from '@/lib/core/coverage/import/delimited-rows'
import type { Reason } from '@/lib/core/reason'

/** Says where a text file stops being UTF-8, by row and column. */
export async function badText(path: string): Promise<Reason> {
  let heading: string | undefined
  let rest = Buffer.alloc(0)
  let row = 0
  for await (const chunk of createReadStream(path)) {
    rest = Buffer.concat([rest, chunk as Buffer])
    if (
      row === 0 &&
      (rest.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ||
        rest.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])))
    )
      return { code: 'file-in-utf-16' }
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = rest.subarray(0, end)
      row += 1
      if (!isUtf8(line)) return place(row, line, heading)
      heading ??= line.toString('utf8')
      rest = rest.subarray(end + 1)
    }
  }
  return place(row + 1, rest, heading)
}

function place(row: number, line: Buffer, heading: string | undefined): Reason {
  if (heading === undefined) return { code: 'row-not-utf-8', params: { row } }
  const delimiter = delimiterOf(heading)
  const names = delimitedRows(heading.replace(/^\uFEFF/, ''), delimiter, 1)[0] ?? []
  // Every byte becomes one character, so that the cells can be told apart.
  const cells = delimitedRows(line.toString('latin1'), delimiter, 1)[0] ?? []
  const column = cells.findIndex((cell) => !isUtf8(Buffer.from(cell, 'latin1')))
  return { code: 'cell-not-utf-8', params: { row, column: (names[column] ?? '').trim() } }
}
