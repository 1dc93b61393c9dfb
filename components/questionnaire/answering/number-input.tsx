'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NumberCandidates } from '@/components/forms/number-candidates'
import { controlClass } from '@/components/ui/labelled'
import { useTell } from '@/lib/client/use-tell'
import { changeProblem } from '@/lib/core/questionnaire/answering/value-schema'
import { readNumber } from '@/lib/core/read-number'
import type { AnswerControlProps } from './answer-control-props'

/**
 * A number as people write it. What could mean two numbers is kept as typed and asked about, never
 * guessed.
 */
export function NumberInput({
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
  const t = useTranslations('answering')
  const tell = useTell()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : String(value))
  const unit = question.answerType === 'percent' ? '%' : question.unit
  const reading = readNumber(shown)
  const give = (number: number) => {
    const problem = changeProblem(question, { answer: { value: number, gap: null, gapReason: '' } })
    onChange(number, { paused: true, refusal: problem && tell(problem) })
  }
  const type = (text: string) => {
    setDraft(text)
    const read = readNumber(text)
    if (read.kind === 'empty') onChange(null, { paused: true })
    else if (read.kind === 'number') give(read.number)
    else
      onChange(text, {
        paused: true,
        refusal: read.kind === 'unsure' ? t('numberUnsure') : t('numberUnreadable'),
      })
  }
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="sr-only">
        {unit ? `${name} (${unit})` : name}
      </label>
      <div className="flex max-w-60 items-center gap-2">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={controlClass}
          disabled={disabled}
          value={shown}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            setDraft(null)
            onLeave()
          }}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </div>
      {reading.kind === 'unsure' && !disabled && (
        <NumberCandidates
          numbers={reading.candidates}
          onChoose={(number) => {
            setDraft(null)
            give(number)
          }}
        />
      )}
    </div>
  )
}
