'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { useEditing } from '@/components/report/text/editing-context'
import {
  type LastingPassage,
  markCommented,
  stretchNow,
  wordsOf,
} from '@/components/report/text/passages'
import { Button } from '@/components/ui/button'
import { controlClass, Labelled } from '@/components/ui/labelled'
import { randomId } from '@/lib/client/random-id'
import { mentionedIn } from '@/lib/client/report/text/mentions'
import { useSubmit } from '@/lib/client/use-submit'
import { RemarkText } from './remark-text'
import { useRemarkCalls } from './use-remark-calls'

/** A remark on the selected words, or other words for them. */
export function NewRemark({ passage, onClose }: { passage: LastingPassage; onClose: () => void }) {
  const t = useTranslations('report')
  const id = useId()
  const { editor, people, setActiveAnchor } = useEditing()
  const calls = useRemarkCalls()
  const { busy, refusal, errors, submit } = useSubmit()
  const [anchor] = useState(randomId)
  const [quoted] = useState(() => {
    const now = stretchNow(editor.state, passage)
    return now ? wordsOf(editor.state.doc, now).slice(0, 5000) : ''
  })
  const [kind, setKind] = useState<'remark' | 'proposal'>('remark')
  const [body, setBody] = useState('')
  const [replacement, setReplacement] = useState(quoted)
  const send = async () => {
    const words = kind === 'proposal' ? replacement : null
    const done = await submit(() =>
      calls.add({
        anchor,
        answerTo: null,
        body: body.trim(),
        replacement: words,
        quoted,
        mentions: mentionedIn(body, people),
      }),
    )
    if (!done) return
    const now = stretchNow(editor.state, passage)
    const tr = now && markCommented(editor.state, now, anchor)
    if (tr) editor.view.dispatch(tr)
    onClose()
    setActiveAnchor(anchor)
  }
  return (
    <form
      aria-label={t('newRemark')}
      className="grid gap-3 rounded border border-primary border-s-4 bg-paper p-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <blockquote className="border-line border-s-4 ps-2 text-muted text-sm">{quoted}</blockquote>
      <KindChoice id={id} kind={kind} onChange={setKind} />
      {kind === 'proposal' && (
        <Labelled id={`${id}-words`} label={t('otherWords')}>
          <textarea
            id={`${id}-words`}
            rows={3}
            maxLength={5000}
            className={controlClass}
            value={replacement}
            onChange={({ target }) => setReplacement(target.value)}
          />
        </Labelled>
      )}
      <RemarkText
        id={`${id}-body`}
        label={kind === 'proposal' ? t('why') : t('yourRemark')}
        value={body}
        onChange={setBody}
      />
      <Refusal refusal={refusal} errors={errors} />
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          disabled={busy || (kind === 'remark' ? body.trim() === '' : replacement === quoted)}
        >
          {kind === 'remark' ? t('sendRemark') : t('sendProposal')}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

function KindChoice({
  id,
  kind,
  onChange,
}: {
  id: string
  kind: 'remark' | 'proposal'
  onChange: (kind: 'remark' | 'proposal') => void
}) {
  const t = useTranslations('report')
  return (
    <fieldset>
      <legend className="sr-only">{t('kindOfRemark')}</legend>
      {(['remark', 'proposal'] as const).map((name, index) => (
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
