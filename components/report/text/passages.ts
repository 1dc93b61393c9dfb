import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { createRelativePositionFromJSON, relativePositionToJSON } from 'yjs'
import type { Json } from '@/lib/core/json'

export interface Passage {
  from: number
  to: number
}

/**
 * A passage that stays where it is while others write before it; positions as Yjs says them, in
 * JSON.
 */
export interface LastingPassage {
  anchor: Json
  head: Json
}

export function lastingPassage(state: EditorState): LastingPassage {
  const { type, binding } = ySyncPluginKey.getState(state)
  const lasting = (position: number) =>
    relativePositionToJSON(absolutePositionToRelativePosition(position, type, binding.mapping))
  return { anchor: lasting(state.selection.anchor), head: lasting(state.selection.head) }
}

/** Where the passage stands now; null when what it stood in is gone, or when it is none. */
export function passageNow(
  state: EditorState,
  { anchor, head }: LastingPassage,
): { anchor: number; head: number } | null {
  const { doc, type, binding } = ySyncPluginKey.getState(state)
  try {
    const [from, to] = [anchor, head].map((end) =>
      relativePositionToAbsolutePosition(
        doc,
        type,
        createRelativePositionFromJSON(end),
        binding.mapping,
      ),
    )
    const size = state.doc.content.size
    return typeof from === 'number' && typeof to === 'number' && from <= size && to <= size
      ? { anchor: from, head: to }
      : null
  } catch {
    // Another person's browser said it, in words that this one does not know.
    return null
  }
}

/** The same, from its beginning to its end. */
export function stretchNow(state: EditorState, lasting: LastingPassage): Passage | null {
  const now = passageNow(state, lasting)
  return now && { from: Math.min(now.anchor, now.head), to: Math.max(now.anchor, now.head) }
}

/** The passage that the comment of this anchor is about. */
export function commentedPassage(doc: Node, anchor: string): Passage | null {
  let passage: Passage | null = null
  doc.descendants((node, position) => {
    if (
      !node.isText ||
      !node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs.anchor === anchor)
    )
      return
    passage = { from: passage?.from ?? position, to: position + node.nodeSize }
  })
  return passage
}

/** Words of a passage, chips with their value. */
export function wordsOf(doc: Node, { from, to }: Passage): string {
  return doc.textBetween(
    from,
    to,
    '\n',
    (leaf) => leaf.type.spec.toText?.({ node: leaf }) ?? leaf.attrs.value ?? '',
  )
}

/** Marks the passage as what the comment is about. */
export function markCommented(
  state: EditorState,
  { from, to }: Passage,
  anchor: string,
): Transaction | null {
  const mark = state.schema.marks.comment?.create({ anchor })
  return mark && from < to ? state.tr.addMark(from, to, mark) : null
}

/** Puts other words in place of the passage; the comment no longer points at them. */
export function replacePassage(
  state: EditorState,
  anchor: string,
  words: string,
): Transaction | null {
  const passage = commentedPassage(state.doc, anchor)
  const type = state.schema.marks.comment
  if (!passage || !type) return null
  const { from, to } = passage
  const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
  const kept = marks.filter((mark) => mark.type !== type || mark.attrs.anchor !== anchor)
  const text = words.replace(/\s*\n\s*/g, ' ')
  return text === ''
    ? state.tr.delete(from, to)
    : state.tr.replaceWith(from, to, state.schema.text(text, kept))
}
