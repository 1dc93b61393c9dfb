import { Node } from '@tiptap/core'
import { inPlaceTable, moveToCell, paddedTables } from '@/components/report/text/table-commands'

const cell = { content: 'paragraph+', isolating: true }

export const tableCell = Node.create({
  ...cell,
  name: 'tableCell',
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

export const tableHeader = Node.create({
  ...cell,
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
})

export const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

/**
 * A plain table: no cell spans others, so that each renderer and each merge of two people's changes
 * keeps its shape.
 */
export const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({
    caption: {
      default: null,
      parseHTML: (element) => element.querySelector('caption')?.textContent?.trim() || null,
    },
  }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ node: { attrs } }) =>
    attrs.caption
      ? ['table', ['caption', { contenteditable: 'false' }, attrs.caption], ['tbody', 0]]
      : ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    return {
      Tab: () => moveToCell(this.editor, 1),
      'Shift-Tab': () => moveToCell(this.editor, -1),
      'Mod-Enter': () =>
        this.editor.commands.command(({ state, dispatch }) => inPlaceTable.addRow(state, dispatch)),
    }
  },
  addProseMirrorPlugins: () => [paddedTables()],
})
