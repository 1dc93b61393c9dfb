import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isStale, type ReferenceNow } from '@/lib/client/report/text/reference-values'

/** What the record and the comments say about the text, laid over it and never part of it. */
export interface OverlayInput {
  values: ReadonlyMap<string, ReferenceNow>
  /** Anchors of comments that are open. */
  open: ReadonlySet<string>
  /** The comment that the person looks at. */
  active: string | null
}

interface Overlays {
  input: OverlayInput
  decorations: DecorationSet
}

export const overlayKey = new PluginKey<Overlays>('overlays')
const nothing: OverlayInput = { values: new Map(), open: new Set(), active: null }

/** Marks changed figures, with the word `changed` behind them, and passages with open comments. */
export function overlays(changed: string) {
  return Extension.create({
    name: 'overlays',
    addProseMirrorPlugins: () => [
      new Plugin<Overlays>({
        key: overlayKey,
        state: {
          init: (_config, { doc }) => ({
            input: nothing,
            decorations: decorationsOf(doc, nothing, changed),
          }),
          apply: (tr, before) => {
            const input: OverlayInput = tr.getMeta(overlayKey) ?? before.input
            if (!tr.docChanged && input === before.input) return before
            return { input, decorations: decorationsOf(tr.doc, input, changed) }
          },
        },
        props: { decorations: (state) => overlayKey.getState(state)?.decorations },
      }),
    ],
  })
}

function decorationsOf(
  doc: Node,
  { values, open, active }: OverlayInput,
  changed: string,
): DecorationSet {
  const decorations: Decoration[] = []
  doc.descendants((node, position) => {
    const end = position + node.nodeSize
    if (node.type.name === 'reference' && isStale(node.attrs, values)) {
      decorations.push(Decoration.node(position, end, { class: 'is-stale' }))
      decorations.push(
        Decoration.widget(end, () => staleMark(changed), {
          side: -1,
          ignoreSelection: true,
          key: `stale-${changed}`,
        }),
      )
    }
    for (const { type, attrs } of node.marks)
      if (type.name === 'comment' && open.has(attrs.anchor))
        decorations.push(
          Decoration.inline(position, end, {
            class: attrs.anchor === active ? 'is-commented is-active' : 'is-commented',
          }),
        )
  })
  return DecorationSet.create(doc, decorations)
}

function staleMark(changed: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'report-stale-mark'
  mark.contentEditable = 'false'
  mark.textContent = changed
  return mark
}
