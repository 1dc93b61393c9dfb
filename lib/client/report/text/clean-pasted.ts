import { wordFootnotes } from './word-footnotes'
import { wordLists } from './word-lists'

/**
 * Pasted HTML with the structure that a report can hold: headings, lists, tables and footnotes,
 * also those that Word only paints. What is left over the schema of the editor drops.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { body } = page
  for (const junk of body.querySelectorAll('style, script, meta, link, xml, title, del'))
    junk.remove()
  // Google Docs wraps everything in a <b> that is not bold.
  for (const wrapper of body.querySelectorAll<HTMLElement>('b[id^="docs-internal"]'))
    wrapper.replaceWith(...wrapper.childNodes)
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const deep of body.querySelectorAll('h4, h5, h6')) rename(deep, 'h3')
  for (const run of body.querySelectorAll<HTMLElement>('span[style]')) raised(run)
  wordFootnotes(body)
  wordLists(body)
  for (const table of body.querySelectorAll('table'))
    if (!table.parentElement?.closest('table')) plainTable(table)
  return body.innerHTML
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

function raised(run: HTMLElement): void {
  const { verticalAlign } = run.style
  if (verticalAlign === 'super' || verticalAlign === 'sub')
    rename(run, verticalAlign === 'super' ? 'sup' : 'sub')
}

/**
 * A table in which no cell spans others and none holds a table; its first row names the columns.
 */
function plainTable(table: HTMLTableElement): void {
  for (const inner of table.querySelectorAll('table')) {
    const paragraphs = [...inner.querySelectorAll('td, th')].map((cell) => {
      const paragraph = cell.ownerDocument.createElement('p')
      paragraph.textContent = cell.textContent
      return paragraph
    })
    inner.replaceWith(...paragraphs)
  }
  const hasHeads = table.querySelector('th') !== null
  for (const row of [...table.rows]) for (const cell of [...row.cells]) unspan(table, row, cell)
  if (!hasHeads) for (const cell of [...(table.rows[0]?.cells ?? [])]) rename(cell, 'th')
  for (const cell of table.querySelectorAll('td:empty, th:empty'))
    cell.append(cell.ownerDocument.createElement('p'))
}

/** Empty cells stand where a cell reached. */
function unspan(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  cell: HTMLTableCellElement,
): void {
  const [columns, rows] = [Math.min(cell.colSpan, 50), Math.min(cell.rowSpan, 500)]
  const column = [...row.cells].indexOf(cell)
  cell.removeAttribute('colspan')
  cell.removeAttribute('rowspan')
  for (let below = 0; below < rows; below++) {
    const reached = table.rows[row.rowIndex + below]
    for (let beside = below === 0 ? 1 : 0; beside < columns; beside++)
      reached?.insertCell(Math.min(column + beside, reached.cells.length))
  }
}
