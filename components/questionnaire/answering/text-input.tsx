'use client'
import { controlClass } from '@/components/ui/labelled'
import type { AnswerControlProps } from './answer-control-props'

/** One line or several paragraphs; every key stroke is kept, and sent when typing pauses. */
export function TextInput({
  id,
  name,
  question,
  value,
  describedBy,
  invalid,
  disabled,
  onChange,
  onLeave,
}: AnswerControlProps) {
  const text = typeof value === 'string' ? value : ''
  const shared = {
    id,
    className: controlClass,
    disabled,
    value: text,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onBlur: onLeave,
  }
  const change = (typed: string) => onChange(typed === '' ? null : typed, { paused: true })
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {name}
      </label>
      {question.answerType === 'longtext' ? (
        <textarea
          {...shared}
          rows={rowsFor(text, 3)}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          maxLength={500}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </>
  )
}

export function DayInput({
  id,
  name,
  value,
  describedBy,
  invalid,
  disabled,
  onChange,
  onLeave,
}: AnswerControlProps) {
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {name}
      </label>
      <input
        id={id}
        type="date"
        className={`${controlClass} max-w-60`}
        disabled={disabled}
        value={typeof value === 'string' ? value : ''}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onBlur={onLeave}
        onChange={(event) => onChange(event.target.value || null, { paused: true })}
      />
    </>
  )
}

/** Rows of a text area that grows with its text. */
export function rowsFor(text: string, fewest: number): number {
  return Math.min(14, Math.max(fewest, text.split('\n').length + Math.floor(text.length / 80)))
}
