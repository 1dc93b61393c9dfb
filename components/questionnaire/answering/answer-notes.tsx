'use client'
import { useTranslations } from 'next-intl'
import { controlClass } from '@/components/ui/labelled'
import type { PlaceState } from '@/lib/client/questionnaire/answering/place-state'
import { type AnswerContent, confidences } from '@/lib/core/questionnaire/answering/answer'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { useAnswering } from './answering-context'
import { CopyAnswer } from './copy-answer'
import { EvidenceEditor } from './evidence-editor'
import { rowsFor } from './text-input'

interface Props {
  id: string
  name: string
  place: Instance
  others: readonly Instance[]
  content: AnswerContent
  parts: PlaceState['parts']
  disabled: boolean
}

/** What goes with an answer: how sure, a comment, what it stands on, and where else it holds. */
export function AnswerNotes({ id, name, place, others, content, parts, disabled }: Props) {
  const t = useTranslations('answering')
  const { session } = useAnswering()
  const commentRefused = parts.comment?.kind === 'refused'
  return (
    <div className="grid gap-4 rounded border border-line bg-ground p-3">
      <fieldset>
        <legend className="font-semibold">
          {t('confidence')} <span className="sr-only">{name}</span>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {([...confidences, null] as const).map((confidence) => (
            <label key={confidence} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                className="size-5 shrink-0"
                name={`${id}-confidence`}
                disabled={disabled}
                checked={content.confidence === confidence}
                onChange={() => session.type(place.key, 'confidence', confidence)}
              />
              {t(`confidence-${confidence ?? 'none'}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-1">
        <label htmlFor={`${id}-comment`} className="font-semibold">
          {t('comment')} <span className="sr-only">{name}</span>
        </label>
        <textarea
          id={`${id}-comment`}
          className={controlClass}
          rows={rowsFor(content.comment, 2)}
          disabled={disabled}
          value={content.comment}
          aria-invalid={commentRefused || undefined}
          onBlur={() => session.flush()}
          onChange={(event) =>
            session.type(place.key, 'comment', event.target.value, { paused: true })
          }
        />
      </div>
      <EvidenceEditor
        {...{ id, name, disabled }}
        evidence={content.evidence}
        onChange={(evidence, typed) => session.type(place.key, 'evidence', evidence, typed)}
        onLeave={() => session.flush()}
      />
      {!disabled && <CopyAnswer {...{ id, place, others, content }} />}
    </div>
  )
}
