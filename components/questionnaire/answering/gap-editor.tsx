'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import type { Typed } from '@/lib/client/questionnaire/answering/answer-session'
import {
  type AnswerContent,
  type GapKind,
  gapKinds,
  isAnswered,
} from '@/lib/core/questionnaire/answering/answer'

interface Props {
  id: string
  name: string
  content: AnswerContent
  disabled: boolean
  onChange: (gap: { gap: GapKind; gapReason: string }, typed?: Typed) => void
  onLeave: () => void
  /** Back from a reason to an answer. */
  onAnswer: () => void
}

/** Why there is no answer: a gap said openly is worth more than a guess. */
export function GapEditor({ id, name, content, disabled, onChange, onLeave, onAnswer }: Props) {
  const t = useTranslations('answering')
  const { gap, gapReason } = content
  return (
    <div className="grid gap-3 rounded border border-line bg-ground p-3">
      <fieldset>
        <legend className="font-semibold">
          {t('whyNone')} <span className="sr-only">{name}</span>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {gapKinds.map((kind) => (
            <label key={kind} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                className="size-5 shrink-0"
                name={`${id}-gap`}
                disabled={disabled}
                checked={gap === kind}
                onChange={() => onChange({ gap: kind, gapReason })}
              />
              {t(`gap-${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {gap !== null && (
        <div className="grid gap-1">
          <label htmlFor={`${id}-reason`} className="font-semibold">
            {gap === 'not-known' ? t('reasonOptional') : t('reason')}
          </label>
          <textarea
            id={`${id}-reason`}
            className={controlClass}
            rows={2}
            maxLength={2000}
            disabled={disabled}
            value={gapReason}
            aria-describedby={isAnswered(content) ? undefined : `${id}-reason-help`}
            onBlur={onLeave}
            onChange={(event) => onChange({ gap, gapReason: event.target.value }, { paused: true })}
          />
          {!isAnswered(content) && (
            <p id={`${id}-reason-help`} className="text-sm text-warn">
              {t('reasonNeeded')}
            </p>
          )}
        </div>
      )}
      {gap !== null && !disabled && (
        <div>
          <Button look="quiet" aria-label={`${t('answerInstead')}: ${name}`} onClick={onAnswer}>
            {t('answerInstead')}
          </Button>
        </div>
      )}
    </div>
  )
}
