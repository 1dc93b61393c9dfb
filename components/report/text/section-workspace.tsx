'use client'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useState } from 'react'
import { CommentColumn } from '@/components/report/comment/comment-column'
import { StaleList } from '@/components/report/reference/stale-list'
import { cleanPasted } from '@/lib/client/report/text/clean-pasted'
import { ReferenceValues } from '@/lib/client/report/text/reference-values'
import { SectionSession } from '@/lib/client/report/text/section-session'
import { useSectionPart } from '@/lib/client/report/text/use-section-part'
import { useOutbox } from '@/lib/client/save/use-outbox'
import { fillAddress } from '@/lib/core/contract/fill-address'
import type { SectionView } from '@/lib/core/report/report-views'
import { ContextBar } from './context-bar'
import { Dialogs } from './dialogs/dialogs'
import {
  type DialogKind,
  type Editing,
  EditingContext,
  type LibraryDocument,
} from './editing-context'
import { EditorToolbar } from './editor-toolbar'
import { EmptyText } from './empty-text'
import type { LastingPassage } from './passages'
import { sectionExtensions } from './section-extensions'
import { SectionState } from './section-state'
import { TextState } from './text-state'
import { useTextLinks } from './use-text-links'
import './section-text.css'

export interface SectionWorkspaceProps {
  assessmentId: string
  output: string
  user: { id: string; name: string }
  view: SectionView
  documents: LibraryDocument[]
}

/** The text of one section, its tools, who is in it, and what is said about it. */
export function SectionWorkspace({
  assessmentId,
  output,
  user,
  view,
  documents,
}: SectionWorkspaceProps) {
  const [place] = useState({ assessmentId, output, section: view.key })
  const textId = useId()
  const t = useTranslations('report')
  const outbox = useOutbox()
  const [session] = useState(
    () =>
      new SectionSession(
        outbox,
        place,
        { report: t('reports'), section: [view.number, view.title].filter(Boolean).join(' ') },
        view,
      ),
  )
  const [references] = useState(() => new ReferenceValues({ assessmentId, output }))
  const [dialog, setDialog] = useState<DialogKind | null>(null)
  const [passage, setPassage] = useState<LastingPassage | null>(null)
  const [activeAnchor, setActiveAnchor] = useState<string | null>(null)
  // Not the whole state, which changes with each letter.
  const comments = useSectionPart(session, ({ comments: list }) => list)
  const settings = useSectionPart(session, ({ settings: now }) => now)
  const isDropped = useSectionPart(session, ({ isDropped: dropped }) => dropped)
  const mayWrite = view.allowedActions.includes('report.write')
  const editor = useSectionEditor({ assessmentId, session, view, documents, textId, mayWrite })
  useEffect(() => session.start(), [session])
  useEffect(() => references.start(), [references])
  useEffect(() => {
    if (isDropped) window.location.reload()
  }, [isDropped])
  useTextLinks({ editor, session, references, activeAnchor })
  const editing = useMemo<Editing | null>(
    () =>
      editor && {
        ...{
          editor,
          session,
          references,
          place,
          user,
          people: view.people,
          documents,
          composed: view.composed,
        },
        ...{
          mayWrite,
          mayComment: view.allowedActions.includes('report.comment'),
          open: setDialog,
          commentOn: setPassage,
          activeAnchor,
          setActiveAnchor,
        },
      },
    [editor, session, references, place, user, view, documents, mayWrite, activeAnchor],
  )
  if (!editing || !editor) return null
  return (
    <EditingContext value={editing}>
      <div className="grid grid-cols-1 gap-4">
        <TextState />
        <StaleList />
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-1 gap-4">
            <div className="rounded-lg border border-line bg-paper">
              <div className="sticky top-0 z-20 rounded-t-lg bg-paper">
                <EditorToolbar controls={textId} />
              </div>
              <EmptyText />
              <EditorContent editor={editor} />
              {/* Below, so that the text does not move under the pointer when it appears. */}
              <div className="sticky bottom-0 z-10">
                <ContextBar />
              </div>
            </div>
            <SectionState view={view} settings={settings} />
          </div>
          <CommentColumn comments={comments} passage={passage} />
        </div>
      </div>
      {dialog && <Dialogs kind={dialog} onClose={() => setDialog(null)} />}
    </EditingContext>
  )
}

interface SectionEditor extends Pick<SectionWorkspaceProps, 'assessmentId' | 'view' | 'documents'> {
  session: SectionSession
  textId: string
  mayWrite: boolean
}

function useSectionEditor({
  assessmentId,
  session,
  view,
  documents,
  textId,
  mayWrite,
}: SectionEditor) {
  const t = useTranslations('report')
  return useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editable: mayWrite,
    extensions: sectionExtensions({
      doc: session.doc,
      words: {
        notPublic: t('notPublic'),
        footnote: t('footnote'),
        changed: t('changed'),
        composed: t('kind-composed'),
      },
      titleOf: (id) =>
        documents.find((document) => document.id === id)?.title ?? t('unknownDocument'),
      addressOf: (documentId) =>
        fillAddress('GET /assessments/{assessmentId}/documents/{documentId}/file', {
          params: { assessmentId, documentId },
        }),
      partOf: (part) =>
        view.composed.find((candidate) => candidate.part === part) ?? {
          title: t('unknownPart'),
          html: '',
        },
    }),
    editorProps: {
      attributes: {
        id: textId,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('textOf', { title: view.title }),
        class: 'report-text',
      },
      transformPastedHTML: cleanPasted,
      handleKeyDown: (_view, event) => {
        if (!event.altKey || event.key !== 'F10') return false
        document.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus()
        return true
      },
    },
  })
}
