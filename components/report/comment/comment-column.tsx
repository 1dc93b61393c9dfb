'use client'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useEditing } from '@/components/report/text/editing-context'
import { commentedPassage, type LastingPassage } from '@/components/report/text/passages'
import { Button } from '@/components/ui/button'
import { useIsBegun } from '@/lib/client/form/use-act'
import type { ReportCommentView } from '@/lib/core/report/report-views'
import { CommentThread } from './comment-thread'
import { NewComment, newComment } from './new-comment'
import { useCommentCalls } from './use-comment-calls'

/** Comments in the order of the text; beside it, or below it where there is no room. */
export function CommentColumn({
  comments,
  passage,
}: {
  comments: readonly ReportCommentView[]
  passage: LastingPassage | null
}) {
  const t = useTranslations('report')
  const { commentOn, mayComment, editor } = useEditing()
  const isBegun = useIsBegun(useCommentCalls().newAt, newComment)
  const [showsSettled, setShowsSettled] = useState(false)
  const roots = comments.filter(({ answerTo }) => answerTo === null)
  const places = useEditorState({
    editor,
    selector: () =>
      roots.map(
        ({ anchor }) => commentedPassage(editor.state.doc, anchor)?.from ?? Number.MAX_SAFE_INTEGER,
      ),
  })
  const inOrder = roots
    .map((root, index) => ({ root, place: places[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
  const shown = inOrder.filter(({ root: { status } }) => showsSettled || status === 'open')
  const settled = roots.filter(({ status }) => status !== 'open').length
  return (
    <aside aria-label={t('comments')} className="grid content-start gap-3">
      <h2>{t('comments')}</h2>
      {(passage || isBegun) && (
        <NewComment
          key={JSON.stringify(passage)}
          passage={passage}
          onClose={() => commentOn(null)}
        />
      )}
      {shown.length === 0 && !passage && !isBegun && (
        <p className="text-muted text-sm">{mayComment ? t('noComments') : t('noCommentsToRead')}</p>
      )}
      {shown.map(({ root }) => (
        <CommentThread
          key={root.id}
          root={root}
          answers={comments.filter(({ answerTo }) => answerTo === root.id)}
        />
      ))}
      {settled > 0 && (
        <div>
          <Button
            look="quiet"
            aria-expanded={showsSettled}
            onClick={() => setShowsSettled(!showsSettled)}
          >
            {showsSettled ? t('hideSettled') : t('showSettled', { count: settled })}
          </Button>
        </div>
      )}
    </aside>
  )
}
