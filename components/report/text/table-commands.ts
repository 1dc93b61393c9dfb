import type { Editor } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import {
  type Command,
  type EditorState,
  Plugin,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

interface Place {
  table: Node
  /** Position before the table. */
  start: number
  row: number
  column: number
}

/** The cell that the selection begins in. */
export function tablePlace({ selection: { $from } }: EditorState): Place | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const table = $from.node(depth)
    if (table.type.name === 'table' && $from.depth >= depth + 2)
      return {
        table,
        start: $from.before(depth),
        row: $from.index(depth),
        column: $from.index(depth + 1),
      }
  }
  return null
}

function newTable(schema: Schema, rows: number, columns: number): Node {
  const row = (type: string) =>
    newRow(
      schema,
      Array.from({ length: columns }, () => type),
    )
  return node(schema, 'table', [
    row('tableHeader'),
    ...Array.from({ length: rows - 1 }, () => row('tableCell')),
  ])
}

/**
 * Puts a table behind the block of the cursor, or in its place when nothing is in it, and the
 * cursor into its first cell.
 */
export function insertTable(
  { schema, selection: { $from } }: EditorState,
  tr: Transaction,
): boolean {
  const block = $from.depth > 0 ? $from.node(1) : null
  const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0
  const at = block ? (isEmpty ? $from.before(1) : $from.after(1)) : $from.pos
  const made = newTable(schema, 3, 3)
  if (isEmpty) tr.replaceWith(at, $from.after(1), made)
  else tr.insert(at, made)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView()
  return true
}

function node(schema: Schema, type: string, content: Node[] = []): Node {
  return schema.node(type, null, content)
}

function newCell(schema: Schema, type: string): Node {
  return node(schema, type, [node(schema, 'paragraph')])
}

function newRow(schema: Schema, types: string[]): Node {
  return node(
    schema,
    'tableRow',
    types.map((type) => newCell(schema, type)),
  )
}

/**
 * Position before the row, and before the cell in it; after its last one where it has no such cell.
 */
function positionOf(
  { table, start }: Place,
  row: number,
  column = 0,
): { row: number; cell: number } {
  let position = start + 1
  for (let index = 0; index < row; index++) position += table.child(index).nodeSize
  let cell = position + 1
  const cells = row < table.childCount ? table.child(row) : null
  for (let index = 0; cells && index < Math.min(column, cells.childCount); index++)
    cell += cells.child(index).nodeSize
  return { row: position, cell }
}

function command(change: (place: Place, tr: Transaction, schema: Schema) => void): Command {
  return (state, dispatch) => {
    const place = tablePlace(state)
    if (!place) return false
    if (dispatch) {
      const { tr } = state
      change(place, tr, state.schema)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

/** Changes of the table that the cursor is in. */
export const inPlaceTable = {
  addRow: command((place, tr, schema) => {
    const { row } = positionOf(place, place.row + 1)
    const types = Array.from({ length: place.table.child(place.row).childCount }, () => 'tableCell')
    tr.insert(row, newRow(schema, types))
    tr.setSelection(TextSelection.near(tr.doc.resolve(row + 2)))
  }),
  addColumn: command((place, tr, schema) => {
    for (let row = place.table.childCount - 1; row >= 0; row--) {
      const type = place.table.child(row).lastChild?.type.name ?? 'tableCell'
      tr.insert(positionOf(place, row, place.column + 1).cell, newCell(schema, type))
    }
  }),
  removeRow: command((place, tr) => {
    if (place.table.childCount === 1) tr.delete(place.start, place.start + place.table.nodeSize)
    else {
      const { row } = positionOf(place, place.row)
      tr.delete(row, row + place.table.child(place.row).nodeSize)
    }
  }),
  removeColumn: command((place, tr) => {
    if (place.table.child(place.row).childCount === 1)
      tr.delete(place.start, place.start + place.table.nodeSize)
    else
      for (let row = place.table.childCount - 1; row >= 0; row--) {
        const cells = place.table.child(row)
        if (place.column >= cells.childCount || cells.childCount === 1) continue
        const { cell } = positionOf(place, row, place.column)
        tr.delete(cell, cell + cells.child(place.column).nodeSize)
      }
  }),
  removeTable: command(({ start, table }, tr) => tr.delete(start, start + table.nodeSize)),
  /** The first row names the columns, or no longer does. */
  toggleHeader: command((place, tr, schema) => {
    const first = place.table.child(0)
    const type = first.firstChild?.type.name === 'tableHeader' ? 'tableCell' : 'tableHeader'
    let position = positionOf(place, 0).cell
    first.forEach((cell) => {
      tr.setNodeMarkup(position, schema.nodes[type])
      position += cell.nodeSize
    })
  }),
}

export function hasHeader({ table }: Place): boolean {
  return table.firstChild?.firstChild?.type.name === 'tableHeader'
}

/** Gives the table a title, or takes it away. */
export function captionTable(caption: string): Command {
  return command(({ start }, tr) => tr.setNodeAttribute(start, 'caption', caption.trim() || null))
}

/** To the next or the previous cell; from the outermost ones the Tab key leads out of the text. */
export function moveToCell(editor: Editor, by: 1 | -1): boolean {
  const place = tablePlace(editor.state)
  if (!place) return false
  const cells = place.table.children.flatMap((row, index) =>
    row.children.map((_cell, column) => ({ row: index, column })),
  )
  const here = cells.findIndex(({ row, column }) => row === place.row && column === place.column)
  const to = cells[here + by]
  if (!to) return false
  return editor.commands.setTextSelection(positionOf(place, to.row, to.column).cell + 2)
}

/**
 * Fills rows that lost cells when a person deleted across them. What others do is put right by
 * their own editors.
 */
export function paddedTables(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some((tr) => tr.docChanged && !tr.getMeta(ySyncPluginKey))) return null
      const { tr } = state
      state.doc.descendants((found, position) => {
        if (found.type.name === 'table') pad(found, tr.mapping.map(position), tr, state.schema)
        return !found.isTextblock
      })
      return tr.docChanged ? tr : null
    },
  })
}

function pad(table: Node, start: number, tr: Transaction, schema: Schema): void {
  const columns = Math.max(...table.children.map((row) => row.childCount))
  let end = start + table.nodeSize - 1
  for (const row of [...table.children].reverse()) {
    const type = row.lastChild?.type.name ?? 'tableCell'
    for (let missing = columns - row.childCount; missing > 0; missing--)
      tr.insert(end - 1, newCell(schema, type))
    end -= row.nodeSize
  }
}
