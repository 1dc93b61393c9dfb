import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'

const atoms = ['reference', 'citation', 'footnote']

/**
 * Whether all that is selected, or the paragraph of the cursor, is left out of the public version.
 */
export function isRestricted({ selection: { from, to, empty, $from }, doc }: EditorState): boolean {
  if (empty) return $from.parent.attrs.restricted === true
  let [some, all] = [false, true]
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText && !atoms.includes(node.type.name)) return
    some = true
    all &&= isAtomRestricted(node) || node.marks.some(({ type }) => type.name === 'restricted')
  })
  return some && all
}

function isAtomRestricted(node: Node): boolean {
  return atoms.includes(node.type.name) && node.attrs.restricted === true
}

/**
 * Leaves the selected passage out of the public version, or puts it back; without a selection the
 * whole paragraph.
 */
export const toggleRestricted: Command = (state, dispatch) => {
  const { selection, doc, schema, tr } = state
  const { from, to, empty, $from } = selection
  const mark = schema.marks.restricted
  if (!mark || (empty && $from.parent.type.name !== 'paragraph')) return false
  const isOn = isRestricted(state)
  if (empty) tr.setNodeAttribute($from.before(), 'restricted', isOn ? null : true)
  else {
    if (isOn) tr.removeMark(from, to, mark)
    else tr.addMark(from, to, mark.create())
    doc.nodesBetween(from, to, (node, position) => {
      if (atoms.includes(node.type.name))
        tr.setNodeAttribute(position, 'restricted', isOn ? null : true)
    })
  }
  dispatch?.(tr)
  return true
}

/** Marks do not stay with chips when texts are merged, so none is shown on them. */
export function plainAtoms(
  transactions: readonly Transaction[],
  _before: EditorState,
  state: EditorState,
): Transaction | null {
  if (!transactions.some(({ docChanged }) => docChanged)) return null
  const { tr } = state
  state.doc.descendants((node, position) => {
    if (!atoms.includes(node.type.name)) return
    if (node.marks.some(({ type }) => type.name === 'restricted') && !node.attrs.restricted)
      tr.setNodeAttribute(position, 'restricted', true)
    for (const mark of node.marks) tr.removeNodeMark(position, mark)
  })
  return tr.docChanged ? tr : null
}
