import { Extension } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { type Command, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Ways to write where no paragraph is yet: below a table or chart at the end, between two of them,
 * and next to one that is selected.
 */
export const edges = Extension.create({
  name: 'edges',
  addKeyboardShortcuts() {
    const below = () =>
      this.editor.commands.command(({ state, dispatch }) => paragraphAtEnd(state, dispatch))
    return {
      'Mod-End': below,
      ArrowDown: () =>
        this.editor.state.selection.to >= this.editor.state.doc.content.size && below(),
    }
  },
  addProseMirrorPlugins: () => [
    gapCursor(),
    new Plugin({
      props: { handleTextInput: typeBeside, handleDOMEvents: { mousedown: clickBelow } },
    }),
  ],
})

/** Begins a paragraph at the end, unless the text ends with one. */
const paragraphAtEnd: Command = ({ doc, tr, schema }, dispatch) => {
  const paragraph = schema.nodes.paragraph
  if (!paragraph || doc.lastChild?.isTextblock) return false
  const end = doc.content.size
  tr.insert(end, paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView())
  return true
}

function clickBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild
  if (
    !view.editable ||
    !last ||
    event.target !== view.dom ||
    event.clientY <= last.getBoundingClientRect().bottom
  )
    return false
  if (!paragraphAtEnd(view.state, view.dispatch)) return false
  event.preventDefault()
  view.focus()
  return true
}

/** What is typed while a chip or a chart is selected comes behind it and not in its place. */
function typeBeside(view: EditorView, _from: number, _to: number, text: string): boolean {
  const { selection, schema, tr } = view.state
  if (!(selection instanceof NodeSelection)) return false
  const { to, node } = selection
  if (node.isInline)
    view.dispatch(
      tr.insertText(text, to).setSelection(TextSelection.create(tr.doc, to + text.length)),
    )
  else {
    const paragraph = schema.nodes.paragraph?.create(null, schema.text(text))
    if (!paragraph) return false
    view.dispatch(
      tr.insert(to, paragraph).setSelection(TextSelection.create(tr.doc, to + 1 + text.length)),
    )
  }
  return true
}
