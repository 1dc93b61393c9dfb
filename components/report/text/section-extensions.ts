import { Extension, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'
import type { Doc } from 'yjs'
import { proseFragment } from '@/lib/core/report/text/prose'
import { edges } from './edges'
import { overlays } from './overlays'
import { remoteCursors } from './remote-cursors'
import { plainAtoms } from './restricting'
import { composed, figure } from './schema/block-atoms'
import { citation, footnote, reference } from './schema/inline-atoms'
import { marks } from './schema/marks'
import { table, tableCell, tableHeader, tableRow } from './schema/table'
import { textNodes } from './schema/text-nodes'

export interface EditorWords {
  notPublic: string
  footnote: string
  changed: string
  composed: string
}

interface Options {
  doc: Doc
  words: EditorWords
  titleOf: (document: string) => string
  addressOf: (document: string) => string
  partOf: (part: string) => { title: string; html: string }
}

/** The nodes and marks that a report can hold, and nothing else. */
export function sectionExtensions({ doc, words, titleOf, addressOf, partOf }: Options): Extensions {
  return [
    ...textNodes(words.notPublic),
    ...marks(words.notPublic),
    ...[reference, citation(titleOf), footnote(words.footnote)],
    ...[table, tableRow, tableHeader, tableCell],
    ...[figure(addressOf), composed(partOf, words.composed)],
    Collaboration.configure({ document: doc, field: proseFragment }),
    overlays(words.changed),
    remoteCursors,
    edges,
    Extension.create({
      name: 'plainAtoms',
      addProseMirrorPlugins: () => [new Plugin({ appendTransaction: plainAtoms })],
    }),
  ]
}
