'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Typed } from '@/lib/client/questionnaire/answering/answer-session'
import { usePlace } from '@/lib/client/questionnaire/answering/use-answers'
import { useTell } from '@/lib/client/use-tell'
import type { AnswerContent, AnswerValue } from '@/lib/core/questionnaire/answering/answer'
import { changeProblem } from '@/lib/core/questionnaire/answering/value-schema'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { AnswerControl } from './answer-control'
import { AnswerNotes } from './answer-notes'
import { useAnswering } from './answering-context'
import { GapEditor } from './gap-editor'
import { PlaceConflicts } from './place-conflicts'
import { PlaceStatus } from './place-status'
import type { ShownTexts } from './use-question-texts'

interface Props {
  place: Instance
  texts: ShownTexts
  /** The question and the place, in full. */
  name: string
  /** All places of the question that are asked, to copy to. */
  others: readonly Instance[]
}

/** One place for an answer: the control, how it stands with it, and what goes with an answer. */
export function PlaceEditor({ place, texts, name, others }: Props) {
  const t = useTranslations('answering')
  const tell = useTell()
  const { session, editable } = useAnswering()
  const state = usePlace(session, place.key)
  const [open, setOpen] = useState<'gap' | 'notes' | null>(null)
  const { content, saved, parts } = state
  const disabled = !editable || saved?.status === 'validated'
  const id = `a-${place.key.replace(/[^\w-]/g, '_')}`
  const refused = parts.answer?.kind === 'refused' ? parts.answer.message : null
  const give = (answer: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>, typed: Typed = {}) => {
    const problem = changeProblem(place.question, { answer })
    const refusal = typed.refusal ?? (problem && tell(problem))
    session.type(place.key, 'answer', answer, { ...typed, refusal })
  }
  const giveValue = (value: AnswerValue | null, typed?: Typed) =>
    give({ value, gap: null, gapReason: '' }, typed)
  const describedBy =
    [texts.help && `help-${place.question.id}`, refused && `${id}-error`]
      .filter(Boolean)
      .join(' ') || undefined
  return (
    <div className="grid content-start gap-3">
      {saved?.status === 'returned' && (
        <Alert tone="bad">
          {saved.reviewNote ? t('returnedWith', { note: saved.reviewNote }) : t('returned')}
        </Alert>
      )}
      {content.gap === null && (
        <AnswerControl
          {...{ id, name, texts, describedBy, disabled }}
          question={place.question}
          value={content.value}
          invalid={refused !== null}
          onChange={giveValue}
          onLeave={() => session.flush()}
        />
      )}
      {refused && (
        <p id={`${id}-error`} className="font-semibold text-bad text-sm">
          {refused}
        </p>
      )}
      {(content.gap !== null || open === 'gap') && (
        <GapEditor
          {...{ id, name, content, disabled }}
          onChange={(gap, typed) => give({ value: null, ...gap }, typed)}
          onLeave={() => session.flush()}
          onAnswer={() => {
            giveValue(saved?.value ?? null)
            setOpen(null)
          }}
        />
      )}
      <PlaceConflicts place={place} state={state} />
      <div className="flex flex-wrap items-center gap-x-4 text-sm">
        {!disabled && content.gap === null && (
          <Button
            look="quiet"
            aria-expanded={open === 'gap'}
            aria-label={`${t('noAnswer')}: ${name}`}
            onClick={() => setOpen(open === 'gap' ? null : 'gap')}
          >
            {t('noAnswer')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-expanded={open === 'notes'}
          aria-label={`${t('notes')}: ${name}`}
          onClick={() => setOpen(open === 'notes' ? null : 'notes')}
        >
          {t('notesCount', { count: notesIn(content) })}
        </Button>
        <PlaceStatus place={place} state={state} />
      </div>
      {open === 'notes' && (
        <AnswerNotes {...{ id, name, place, others, content, parts, disabled }} />
      )}
    </div>
  )
}

function notesIn({ comment, confidence, evidence }: AnswerContent): number {
  return (comment.trim() === '' ? 0 : 1) + (confidence === null ? 0 : 1) + evidence.length
}
