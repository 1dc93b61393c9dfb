import type { Editor } from '@tiptap/react'
import { useEffect, useSyncExternalStore } from 'react'
import type { ReferenceValues } from '@/lib/client/report/text/reference-values'
import type { SectionSession } from '@/lib/client/report/text/section-session'
import { useSectionPart } from '@/lib/client/report/text/use-section-part'
import { type OverlayInput, overlayKey } from './overlays'
import { lastingPassage } from './passages'
import { cursorKey } from './remote-cursors'

interface Links {
  editor: Editor | null
  session: SectionSession
  references: ReferenceValues
  activeAnchor: string | null
}

/**
 * Ties the text to what happens around it: values of the record, comments, and where everybody's
 * cursor stands.
 */
export function useTextLinks({ editor, session, references, activeAnchor }: Links): void {
  const { values } = useSyncExternalStore(
    references.subscribe,
    references.current,
    references.current,
  )
  const comments = useSectionPart(session, ({ comments: list }) => list)
  const present = useSectionPart(session, ({ present: people }) => people)
  useEffect(() => {
    if (!editor) return
    const open = new Set(
      comments
        .filter(({ status, answerTo }) => status === 'open' && answerTo === null)
        .map(({ anchor }) => anchor),
    )
    editor.view.dispatch(
      editor.state.tr
        .setMeta(overlayKey, { values, open, active: activeAnchor } satisfies OverlayInput)
        .setMeta('addToHistory', false),
    )
  }, [editor, values, comments, activeAnchor])
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta(cursorKey, present))
  }, [editor, present])
  useEffect(() => {
    if (!editor) return
    const followTargets = () => references.follow(targetsIn(editor))
    const moved = () => session.moveCursor(editor.isFocused ? lastingPassage(editor.state) : null)
    followTargets()
    editor
      .on('update', followTargets)
      .on('selectionUpdate', moved)
      .on('focus', moved)
      .on('blur', moved)
    return () => {
      editor
        .off('update', followTargets)
        .off('selectionUpdate', moved)
        .off('focus', moved)
        .off('blur', moved)
    }
  }, [editor, session, references])
}

function targetsIn(editor: Editor): Set<string> {
  const targets = new Set<string>()
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'reference') targets.add(node.attrs.target)
  })
  return targets
}
