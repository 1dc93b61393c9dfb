'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { z } from 'zod'
import { PlainText } from '@/components/forms/plain-input'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import { type AnswerContent, emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import type { AdoptAnswer } from '@/lib/core/questionnaire/review/requests'
import type { ReviewPlace } from '@/lib/core/questionnaire/review/review-view'
import { OwnWording } from './own-wording'
import type { ReviewContext } from './review-context'

interface Props {
  context: ReviewContext
  place: ReviewPlace
  name: string
}

const settle = (assessmentId: string, body: z.input<typeof AdoptAnswer>) =>
  api('PUT /assessments/{assessmentId}/questionnaire/adoptions')({
    params: { assessmentId },
    body,
  })

/**
 * Settles a place: an institution's answer, wording of the lead body's own, or that it stays
 * disputed; always with a reason.
 */
export function SettleForm({ context, place, name }: Props) {
  const t = useTranslations('review')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [choice, setChoice] = useState('')
  const [own, setOwn] = useState<AnswerContent>(
    place.adoption?.kind === 'adopted'
      ? { ...emptyAnswer, ...contentOf(place.adoption) }
      : emptyAnswer,
  )
  const { busy, refusal, errors, submit } = useSubmit()
  const version = place.adoption?.version ?? 0
  const id = `settle-${place.instance.replace(/[^\w-]/g, '_')}`
  const ready = place.answers.filter(
    ({ status }) => status === 'submitted' || status === 'validated',
  )
  const decision = (): z.input<typeof AdoptAnswer>['decision'] => {
    const answer = ready.find((candidate) => candidate.id === choice)
    if (answer) return { kind: 'institution', answerId: answer.id, answerVersion: answer.version }
    return choice === 'own' ? { kind: 'own', ...contentOf(own) } : { kind: 'disputed' }
  }
  const send = async (form: FormData) => {
    const body = {
      instance: place.instance,
      version,
      decision: decision(),
      reason: textOf(form, `${id}-reason`),
      dissent: textOf(form, `${id}-dissent`),
    }
    if (await submit(() => settle(context.assessmentId, body))) router.refresh()
  }
  const options = [
    ...ready.map((answer) => ({
      value: answer.id,
      label: t('take', { institution: answer.institution }),
    })),
    ...(context.question.answerType === 'file' ? [] : [{ value: 'own', label: t('ownWording') }]),
    { value: 'disputed', label: t('leaveDisputed') },
  ]
  return (
    <div className="grid gap-3">
      <div>
        <Button
          look={place.agreement === 'conflict' ? 'primary' : 'quiet'}
          aria-expanded={open}
          aria-label={`${t('settle')}: ${name}`}
          onClick={() => setOpen(!open)}
        >
          {t(version > 0 ? 'settleAgain' : 'settle')}
        </Button>
      </div>
      {open && (
        <form
          className="grid gap-3 rounded border border-line bg-ground p-3"
          onSubmit={(event) => {
            event.preventDefault()
            void send(new FormData(event.currentTarget))
          }}
        >
          <Choice id={id} options={options} chosen={choice} onChoose={setChoice} />
          {choice === 'own' && (
            <OwnWording
              id={id}
              name={name}
              question={context.question}
              content={own}
              onChange={setOwn}
            />
          )}
          <Reasons id={id} errors={errors} />
          <Refusal refusal={refusal} errors={errors} />
          <div>
            <Button type="submit" disabled={busy || choice === ''}>
              {t('settleNow')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}

function Reasons({ id, errors }: { id: string; errors: Record<string, string> }) {
  const t = useTranslations('review')
  return (
    <>
      <PlainText
        id={`${id}-reason`}
        label={t('reason')}
        help={t('reasonHelp')}
        required
        maxLength={4000}
        error={errors.reason}
      />
      <PlainText
        id={`${id}-dissent`}
        label={t('dissent')}
        help={t('dissentHelp')}
        maxLength={4000}
        rows={2}
        error={errors.dissent}
      />
    </>
  )
}

function Choice({
  id,
  options,
  chosen,
  onChoose,
}: {
  id: string
  options: { value: string; label: string }[]
  chosen: string
  onChoose: (value: string) => void
}) {
  const t = useTranslations('review')
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{t('settleHow')}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            className="size-5 shrink-0"
            name={id}
            required
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function contentOf({ value, gap, gapReason }: Pick<AnswerContent, 'value' | 'gap' | 'gapReason'>) {
  return { value, gap, gapReason }
}
