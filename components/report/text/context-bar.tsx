'use client'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useEditing } from './editing-context'
import { ReferenceBar } from './reference-bar'
import { TableBar } from './table-bar'
import { tablePlace } from './table-commands'

const changeable = ['citation', 'footnote', 'figure'] as const

/** What the cursor stands on, and what can be done to it. */
export function ContextBar() {
  const t = useTranslations('report')
  const { editor } = useEditing()
  const { atom, isInTable, comment } = useEditorState({
    editor,
    selector: () => {
      const { selection } = editor.state
      return {
        atom: selection instanceof NodeSelection ? selection.node : null,
        isInTable: tablePlace(editor.state) !== null,
        comment: selection.$from.marks().find(({ type }) => type.name === 'comment')?.attrs
          .anchor as string | undefined,
      }
    },
    equalityFn: (before, after) =>
      before.atom === after?.atom &&
      before.isInTable === after?.isInTable &&
      before.comment === after?.comment,
  })
  if (!atom && !isInTable && !comment) return null
  return (
    <section
      aria-label={t('atCursor')}
      className="max-h-[40dvh] overflow-y-auto rounded-b-lg border-line border-t bg-ground px-3 py-2 text-sm shadow-lg"
    >
      {atom?.type.name === 'reference' ? (
        <ReferenceBar node={atom} />
      ) : atom ? (
        <AtomBar node={atom} />
      ) : isInTable ? (
        <TableBar />
      ) : null}
      {comment && !atom && <CommentLink anchor={comment} />}
    </section>
  )
}

function AtomBar({ node }: { node: Node }) {
  const t = useTranslations('report')
  const { editor, open, documents, composed, mayWrite } = useEditing()
  const { type, attrs } = node
  const titleOf = (id: string) =>
    documents.find((document) => document.id === id)?.title ?? t('unknownDocument')
  const words: Record<string, string> = {
    citation: [titleOf(attrs.document), attrs.locator].filter(Boolean).join(', '),
    footnote: attrs.text,
    figure: `${attrs.title}. ${attrs.alt}`,
    composed: composed.find(({ part }) => part === attrs.part)?.title ?? t('unknownPart'),
  }
  const kind = changeable.find((name) => name === type.name)
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <p>
        <span className="font-semibold">{t(`kind-${type.name as 'citation'}`)}:</span>{' '}
        {words[type.name]}
      </p>
      {mayWrite && kind && (
        <Button look="quiet" onClick={() => open(kind === 'figure' ? 'picture' : kind)}>
          {t('change')}
        </Button>
      )}
      {mayWrite && (
        <Button look="quiet" onClick={() => editor.chain().focus().deleteSelection().run()}>
          {t('remove')}
        </Button>
      )}
    </div>
  )
}

function CommentLink({ anchor }: { anchor: string }) {
  const t = useTranslations('report')
  const { setActiveAnchor } = useEditing()
  return (
    <Button
      look="quiet"
      onClick={() => {
        setActiveAnchor(anchor)
        document.getElementById(`comment-${anchor}`)?.focus()
      }}
    >
      {t('toComment')}
    </Button>
  )
}
