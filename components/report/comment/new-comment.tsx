'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useEditing } from '@/components/report/text/editing-context'
import {
  type LastingPassage,
  markCommented,
  stretchNow,
  wordsOf,
} from '@/components/report/text/passages'
import { ActLine } from '@/components/save/act-line'
import { Button } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { useAct } from '@/lib/client/form/use-act'
import { randomId } from '@/lib/client/random-id'
import { mentionedIn } from '@/lib/client/report/text/mentions'
import { saveRequestAt } from '@/lib/client/save/save-request'
import type { ReportCommentView } from '@/lib/core/report/report-views'
import { CommentText } from './comment-text'
import { adding, useCommentCalls } from './use-comment-calls'

interface Entry {
  kind: 'comment' | 'proposal'
  body: string
  replacement: string
  /** What it is about, and those words as they were. */
  passage: LastingPassage | null
  quoted: string
  anchor: string
}

/** What is begun of one that is about no passage yet. */
export const newComment = 'new'

interface Props {
  /** Null for what was begun earlier: it is about the passage of then. */
  passage: LastingPassage | null
  onClose: () => void
}

/** A comment on the selected words, or other words for them. */
export function NewComment({ passage, onClose }: Props) {
  const t = useTranslations('report')
  const id = useId()
  const { act, snapshot, place, entry, change, send } = useNewComment({ passage, onClose })
  const { kind, body, replacement, quoted } = entry
  const cancel = () => {
    act.discard()
    onClose()
  }
  return (
    <form
      aria-label={t('newComment')}
      className="grid gap-3 rounded border border-primary border-s-4 bg-paper p-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <blockquote className="border-line border-s-4 ps-2 text-muted text-sm">{quoted}</blockquote>
      <fieldset disabled={snapshot.isUnderWay} className="grid gap-3">
        <KindChoice id={id} kind={kind} onChange={(chosen) => change({ kind: chosen })} />
        {kind === 'proposal' && (
          <Labelled id={`${id}-words`} label={t('otherWords')}>
            <textarea
              id={`${id}-words`}
              rows={3}
              maxLength={5000}
              className={controlClass}
              value={replacement}
              onChange={({ target }) => change({ replacement: target.value })}
            />
          </Labelled>
        )}
        <CommentText
          id={`${id}-body`}
          label={kind === 'proposal' ? t('why') : t('yourComment')}
          value={body}
          onChange={(typed) => change({ body: typed })}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            disabled={kind === 'comment' ? body.trim() === '' : replacement === quoted}
          >
            {kind === 'comment' ? t('sendComment') : t('sendProposal')}
          </Button>
          <Button look="secondary" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </fieldset>
      <ActLine place={place} snapshot={snapshot} />
    </form>
  )
}

/** What is written about a passage, kept until it is added; then the passage is marked. */
function useNewComment({ passage, onClose }: Props) {
  const t = useTranslations('report')
  const { editor, people, setActiveAnchor } = useEditing()
  const { newAt: place, show } = useCommentCalls()
  const [start] = useState<Entry>(() => {
    const now = passage && stretchNow(editor.state, passage)
    const quoted = now ? wordsOf(editor.state.doc, now).slice(0, 5000) : ''
    const about = { passage, quoted, anchor: randomId() }
    return { kind: 'comment', body: '', replacement: quoted, ...about }
  })
  const done = (answer: unknown, { anchor, passage: about }: Entry) => {
    show(answer as ReportCommentView)
    const now = about && stretchNow(editor.state, about)
    const tr = now && markCommented(editor.state, now, anchor)
    if (tr) editor.view.dispatch(tr)
    onClose()
    setActiveAnchor(anchor)
  }
  const { act, snapshot } = useAct<Entry>(
    {
      ...{ place, part: newComment, start, words: ({ body }) => body },
      ...{ title: t('comments'), label: t('newComment') },
    },
    done,
  )
  // Words begun earlier are now about the passage that was chosen since.
  const about = passage ? { passage, quoted: start.quoted } : {}
  const entry = { ...snapshot.entry, ...about }
  const send = () => {
    act.set(entry)
    const { kind, anchor, quoted } = entry
    const body = entry.body.trim()
    const replacement = kind === 'proposal' ? entry.replacement : null
    const mentions = mentionedIn(body, people)
    const content = { anchor, answerTo: null, body, replacement, quoted, mentions }
    act.press(saveRequestAt(adding, place, content))
  }
  const change = (part: Partial<Entry>) => act.set({ ...entry, ...part })
  return { act, snapshot, place, entry, change, send }
}

function KindChoice({
  id,
  kind,
  onChange,
}: {
  id: string
  kind: 'comment' | 'proposal'
  onChange: (kind: 'comment' | 'proposal') => void
}) {
  const t = useTranslations('report')
  return (
    <fieldset>
      <legend className="sr-only">{t('kindOfComment')}</legend>
      {(['comment', 'proposal'] as const).map((name, index) => (
        <label key={name} className="flex min-h-10 items-center gap-2">
          <input
            type="radio"
            name={`${id}-kind`}
            className="size-5"
            // biome-ignore lint/a11y/noAutofocus: the person asked for the form, away from where it is
            autoFocus={index === 0}
            checked={kind === name}
            onChange={() => onChange(name)}
          />
          {t(`as-${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
