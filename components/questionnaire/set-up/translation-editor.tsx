'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/forms/refusal'
import { Button } from '@/components/ui/button'
import { controlClass } from '@/components/ui/labelled'
import { StatusMark } from '@/components/ui/status-mark'
import { api } from '@/lib/client/api'
import { textOf } from '@/lib/client/form-values'
import { useSubmit } from '@/lib/client/use-submit'
import type { QuestionTranslationView } from '@/lib/core/questionnaire/set-up/set-up-view'

interface Props {
  path: string
  language: string
  item: QuestionTranslationView
}

const looks = {
  missing: 'not-started',
  incomplete: 'in-progress',
  stale: 'in-review',
  current: 'completed',
}

/** The texts of one question in one language, each beside its source. */
export function TranslationEditor({
  path,
  language,
  item: { question, source, texts, version, state },
}: Props) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const { busy, refusal, errors, submit } = useSubmit()
  const send = async (form: FormData) => {
    const given = Object.fromEntries(
      Object.keys(source).map((place) => [place, textOf(form, place)]),
    )
    const body = { language, question, texts: given, version }
    const done = await submit(() => api(`${path}/translations`, { method: 'PUT', body }))
    setSaved(done)
    if (done) router.refresh()
  }
  return (
    <form
      aria-label={question}
      className="grid gap-3 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <div className="flex flex-wrap items-center gap-3">
        <h4 className="font-semibold">{question}</h4>
        <StatusMark status={looks[state]} label={t(`state-${state}`)} />
      </div>
      {Object.entries(source).map(([place, text], index) => {
        const id = `${question}-${index}`
        return (
          <div key={place} className="grid gap-1 md:grid-cols-2 md:gap-4">
            <label htmlFor={id} className="whitespace-pre-wrap">
              {text}
            </label>
            <textarea
              id={id}
              name={place}
              lang={language}
              dir="auto"
              rows={text.length > 120 ? 4 : 1}
              maxLength={5000}
              className={controlClass}
              defaultValue={texts[place] ?? ''}
            />
          </div>
        )
      })}
      <Refusal refusal={refusal} errors={errors} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          look="secondary"
          disabled={busy}
          aria-label={`${t('saveTranslation')}: ${question}`}
        >
          {t('saveTranslation')}
        </Button>
        <p role="status">{saved && t('saved')}</p>
      </div>
    </form>
  )
}
