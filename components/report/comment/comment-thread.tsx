'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { useEditing } from '@/components/report/text/editing-context'
import { commentedPassage, replacePassage } from '@/components/report/text/passages'
import { ActLine } from '@/components/save/act-line'
import { Button } from '@/components/ui/button'
import { useAct, useIsBegun } from '@/lib/client/form/use-act'
import { mentionedIn } from '@/lib/client/report/text/mentions'
import { saveRequestAt } from '@/lib/client/save/save-request'
import { useSubmit } from '@/lib/client/use-submit'
import type { ReportCommentView } from '@/lib/core/report/report-views'
import { CommentText } from './comment-text'
import { adding, useCommentCalls } from './use-comment-calls'

/** One comment or proposal, the answers to it, and what can be decided. */
export function CommentThread({
  root,
  answers,
}: {
  root: ReportCommentView
  answers: readonly ReportCommentView[]
}) {
  const t = useTranslations('report')
  const { editor, activeAnchor, setActiveAnchor } = useEditing()
  const isActive = activeAnchor === root.anchor
  const show = () => {
    setActiveAnchor(root.anchor)
    const passage = commentedPassage(editor.state.doc, root.anchor)
    if (passage) editor.chain().setTextSelection(passage).focus().scrollIntoView().run()
  }
  return (
    <article
      id={`comment-${root.anchor}`}
      tabIndex={-1}
      aria-label={t('commentOf', { name: root.author })}
      className={`grid gap-2 rounded border bg-paper p-3 ${isActive ? 'border-primary border-s-4' : 'border-line'}`}
    >
      <blockquote className="line-clamp-3 border-line border-s-4 ps-2 text-muted text-sm">
        {root.quoted}
      </blockquote>
      {[root, ...answers].map((comment) => (
        <OneComment key={comment.id} comment={comment} />
      ))}
      <div className="flex flex-wrap items-center gap-x-4">
        <Decisions root={root} />
        <Button look="quiet" onClick={show}>
          {t('showInText')}
        </Button>
        {root.status === 'open' && <Answer root={root} />}
      </div>
    </article>
  )
}

function OneComment({
  comment: { author, createdAt, body, replacement, status, decidedBy },
}: {
  comment: ReportCommentView
}) {
  const t = useTranslations('report')
  const format = useFormatter()
  return (
    <div>
      <p className="text-muted text-sm">
        <span className="font-semibold text-ink">{author}</span>,{' '}
        {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
      </p>
      {replacement !== null && (
        <p className="my-1 rounded bg-good-ground px-2 py-1">
          <span className="font-semibold text-good text-sm">{t('proposed')}</span>{' '}
          {replacement === '' ? t('toDelete') : replacement}
        </p>
      )}
      {body && <p className="whitespace-pre-wrap">{body}</p>}
      {status !== 'open' && (
        <p className="font-semibold text-sm">{t(`comment-${status}`, { name: decidedBy })}</p>
      )}
    </div>
  )
}

function Decisions({ root }: { root: ReportCommentView }) {
  const t = useTranslations('report')
  const { editor, mayWrite } = useEditing()
  const calls = useCommentCalls()
  const { busy, refusal, errors, submit } = useSubmit()
  const [isLost, setIsLost] = useState(false)
  if (root.allowedActions.length === 0) return null
  const decide = (status: ReportCommentView['status']) => submit(() => calls.decide(root, status))
  const accept = async () => {
    if (!(await decide('accepted'))) return
    const tr = replacePassage(editor.state, root.anchor, root.replacement ?? '')
    if (tr) editor.view.dispatch(tr)
    else setIsLost(true)
  }
  const isProposal = root.replacement !== null
  return (
    <>
      <Refusal refusal={refusal} errors={errors} />
      {isLost && <p className="text-sm text-warn">{t('passageGone')}</p>}
      {root.status === 'open' && isProposal && mayWrite && (
        <>
          <Button look="secondary" disabled={busy} onClick={() => void accept()}>
            {t('acceptProposal')}
          </Button>
          <Button look="quiet" disabled={busy} onClick={() => void decide('refused')}>
            {t('refuseProposal')}
          </Button>
        </>
      )}
      {root.status === 'open' && !isProposal && (
        <Button look="quiet" disabled={busy} onClick={() => void decide('resolved')}>
          {t('resolve')}
        </Button>
      )}
      {(root.status === 'resolved' || root.status === 'refused') && (
        <Button look="quiet" disabled={busy} onClick={() => void decide('open')}>
          {t('openAgain')}
        </Button>
      )}
    </>
  )
}

function Answer({ root }: { root: ReportCommentView }) {
  const t = useTranslations('report')
  const { mayComment } = useEditing()
  const { newAt: place } = useCommentCalls()
  const [isOpen, setIsOpen] = useState(false)
  const isBegun = useIsBegun(place, root.id)
  if (!mayComment) return null
  if (isOpen || isBegun) return <AnswerForm root={root} onClose={() => setIsOpen(false)} />
  return (
    <Button look="quiet" onClick={() => setIsOpen(true)}>
      {t('answer')}
    </Button>
  )
}

function AnswerForm({ root, onClose }: { root: ReportCommentView; onClose: () => void }) {
  const t = useTranslations('report')
  const id = useId()
  const { people } = useEditing()
  const { newAt: place, show } = useCommentCalls()
  const { act, snapshot } = useAct<string>(
    {
      ...{ place, part: root.id, start: '', words: (typed) => typed },
      ...{ title: t('comments'), label: t('yourAnswer') },
    },
    (answer) => {
      show(answer as ReportCommentView)
      onClose()
    },
  )
  const send = () => {
    const body = snapshot.entry.trim()
    const about = { anchor: root.anchor, answerTo: root.id, quoted: root.quoted }
    const content = { ...about, body, replacement: null, mentions: mentionedIn(body, people) }
    act.press(saveRequestAt(adding, place, content))
  }
  const cancel = () => {
    act.discard()
    onClose()
  }
  return (
    <form
      className="grid w-full gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <fieldset disabled={snapshot.isUnderWay} className="grid gap-2">
        <CommentText
          id={id}
          label={t('yourAnswer')}
          value={snapshot.entry}
          onChange={(typed) => act.set(typed)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="secondary" disabled={snapshot.entry.trim() === ''}>
            {t('sendAnswer')}
          </Button>
          <Button look="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      </fieldset>
      <ActLine place={place} snapshot={snapshot} />
    </form>
  )
}
