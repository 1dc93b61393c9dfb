import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { SyncView } from '@/lib/core/report/report-views'
import { passageNow } from './passages'

type Person = SyncView['present'][number]

interface Cursors {
  people: readonly Person[]
  decorations: DecorationSet
}

export const cursorKey = new PluginKey<Cursors>('remote-cursors')
const colours = 6

/** Where others stand in the text, with their names. */
export const remoteCursors = Extension.create({
  name: 'remoteCursors',
  addProseMirrorPlugins: () => [
    new Plugin<Cursors>({
      key: cursorKey,
      state: {
        init: () => ({ people: [], decorations: DecorationSet.empty }),
        apply: (tr, before, _old, state) => {
          const told: readonly Person[] | undefined = tr.getMeta(cursorKey)
          const people = told ?? before.people
          // Positions of Yjs are known once a change from there is in; the person's own typing
          // moves the marks along.
          if (told || ySyncPluginKey.getState(state)?.isChangeOrigin)
            return { people, decorations: decorationsOf(state, people) }
          return tr.docChanged
            ? { people, decorations: before.decorations.map(tr.mapping, tr.doc) }
            : before
        },
      },
      props: { decorations: (state) => cursorKey.getState(state)?.decorations },
    }),
  ],
})

function decorationsOf(state: EditorState, people: readonly Person[]): DecorationSet {
  const decorations = people.flatMap(({ clientId, userId, name, cursor }) => {
    const passage = cursor && passageNow(state, cursor)
    if (!passage) return []
    const colour = colourOf(userId)
    const [from, to] = [
      Math.min(passage.anchor, passage.head),
      Math.max(passage.anchor, passage.head),
    ]
    const caret = Decoration.widget(passage.head, () => caretOf(name, colour), {
      side: 10,
      key: `${clientId}-${name}`,
      ignoreSelection: true,
    })
    return from < to
      ? [caret, Decoration.inline(from, to, { class: `report-selection ${colour}` })]
      : [caret]
  })
  return DecorationSet.create(state.doc, decorations)
}

/** The same colour for the same person, on every screen. */
export function colourOf(userId: string): string {
  const sum = [...userId].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return `person-${sum % colours}`
}

function caretOf(name: string, colour: string): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `report-caret ${colour}`
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.textContent = name
  caret.append(label)
  return caret
}
