import 'server-only'
import { ObjectFile } from '@/lib/server/rendering/object-file'

/**
 * Tags the first cell of each row as the head of its row, in tables that say so; the engine only
 * knows heads of columns.
 * `rowHeads` says it for each table in the order of the pages. Offsets of objects move, so the
 * index is written anew.
 */
export function withRowHeads(
  pdf: Uint8Array,
  rowHeads: readonly boolean[],
): Uint8Array<ArrayBuffer> {
  if (!rowHeads.includes(true)) return new Uint8Array(pdf)
  const file = new ObjectFile(
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'),
  )
  const tree = file.numbers.find((number) => file.object(number).includes('/Type /StructTreeRoot'))
  if (tree === undefined) throw new Error('The file has no tags')
  const tables = tablesBelow(file, tree)
  if (tables.length !== rowHeads.length)
    throw new Error(`The file has ${tables.length} tables where ${rowHeads.length} were drawn`)
  const names = tables.flatMap((table, index) =>
    rowHeads[index] ? rowsBelow(file, table).map((row) => markRow(file, row)) : [],
  )
  file.edit(tree, (text) => withNames(text, names.flat()))
  return file.bytes()
}

function tablesBelow(file: ObjectFile, number: number): number[] {
  return file
    .children(number)
    .flatMap((child) => (file.kind(child) === 'Table' ? [child] : tablesBelow(file, child)))
}

function rowsBelow(file: ObjectFile, table: number): number[] {
  return file
    .children(table)
    .filter((part) => file.kind(part) === 'TBody')
    .flatMap((body) => file.children(body).filter((row) => file.kind(row) === 'TR'))
}

/**
 * Turns the first cell into a head and names it in the others; gives the entry for the index of
 * names.
 */
function markRow(file: ObjectFile, row: number): string[] {
  const [head, ...others] = file.children(row)
  if (head === undefined || file.kind(head) !== 'TD') return []
  const name = `R${head}`
  file.edit(head, (text) =>
    withAttribute(text.replace('/S /TD', `/S /TH\n  /ID (${name})`), '/Scope /Row'),
  )
  for (const cell of others) file.edit(cell, (text) => withHeader(text, name))
  return [`(${name}) ${head} 0 R`]
}

function withAttribute(text: string, attribute: string): string {
  if (text.includes('/O /Table')) return text.replace('/O /Table', `/O /Table\n    ${attribute}`)
  const added = `<<\n    /O /Table\n    ${attribute}\n  >>`
  return /\/A \[/.test(text)
    ? text.replace('/A [', `/A [${added} `)
    : text.replace(/\n>>\s*\nendobj/, `\n  /A [${added}]\n>>\nendobj`)
}

function withHeader(text: string, name: string): string {
  return /\/Headers \[/.test(text)
    ? text.replace(
        /\/Headers \[([^\]]*)\]/,
        (_, given: string) => `/Headers [${`${given} (${name})`.trim()}]`,
      )
    : withAttribute(text, `/Headers [(${name})]`)
}

function withNames(text: string, added: readonly string[]): string {
  const given = /\/IDTree <<\s*\/Names \[([^\]]*)\]\s*>>/.exec(text)
  const entries = [...(given?.[1] ?? '').matchAll(/\([^)]*\) \d+ 0 R/g)].map(([entry]) => entry)
  const sorted = [...entries, ...added].sort((a, b) => (a < b ? -1 : 1)).join(' ')
  const tree = `/IDTree <<\n    /Names [${sorted}]\n  >>`
  return given
    ? text.replace(given[0], tree)
    : text.replace('/Type /StructTreeRoot', `/Type /StructTreeRoot\n  ${tree}`)
}
