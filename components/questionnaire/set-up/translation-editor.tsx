'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SaveWord } from '@/components/save/save-word'
import { FieldTroubles } from '@/components/save/saved-field'
import { controlClass } from '@/components/ui/labelled'
import { StatusMark } from '@/components/ui/status-mark'
import { useFormSession } from '@/lib/client/form/use-form-session'
import type { Json } from '@/lib/core/json'
import type { QuestionTranslationView } from '@/lib/core/questionnaire/set-up/set-up-view'

interface Props {
  assessmentId: string
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
  assessmentId,
  language,
  item: { question, source, texts, version, state },
}: Props) {
  const t = useTranslations('questionSetUp')
  const router = useRouter()
  const { place, session, snapshot } = useFormSession(
    {
      operation: 'PUT /assessments/{assessmentId}/questionnaire/translations',
      ...{ params: { assessmentId }, along: { language, question } },
      ...{ part: `${language}/${question}`, title: t('title'), version },
      href: `/assessments/${assessmentId}/questionnaire/questions`,
      labels: { texts: `${question} (${language})` },
      values: { texts },
    },
    () => router.refresh(),
  )
  const typed = (snapshot.values.texts ?? {}) as Record<string, string>
  const words = (value: Json) => Object.values(value ?? {}).join('\n')
  return (
    <fieldset aria-label={question} className="grid gap-3 border-line border-t pt-4">
      <div className="flex flex-wrap items-center gap-3">
        <h4 className="font-semibold">{question}</h4>
        <StatusMark status={looks[state]} label={t(`state-${state}`)} />
        <SaveWord place={place} />
      </div>
      <FieldTroubles {...{ session, snapshot, words }} field="texts" label={question}>
        {Object.entries(source).map(([part, text], index) => {
          const id = `${question}-${index}`
          return (
            <div key={part} className="grid gap-1 md:grid-cols-2 md:gap-4">
              <label htmlFor={id} className="whitespace-pre-wrap">
                {text}
              </label>
              <textarea
                id={id}
                lang={language}
                dir="auto"
                rows={text.length > 120 ? 4 : 1}
                maxLength={5000}
                className={controlClass}
                value={typed[part] ?? ''}
                onChange={({ target }) =>
                  session.set('texts', { ...typed, [part]: target.value }, true)
                }
                onBlur={() => session.flush()}
              />
            </div>
          )
        })}
        {snapshot.refusals.texts && (
          <p className="font-semibold text-bad text-sm">{snapshot.refusals.texts}</p>
        )}
      </FieldTroubles>
    </fieldset>
  )
}
