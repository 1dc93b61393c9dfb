'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Instance } from '@/lib/core/questionnaire/instrument'
import { type PlaceRow, rowsOf } from '@/lib/core/questionnaire/layout'
import { useAnswering } from './answering-context'
import { PlaceEditor } from './place-editor'
import { QuestionBackground } from './question-background'
import { type ShownTexts, useQuestionTexts } from './use-question-texts'

interface Props {
  /** Places of one question that are asked, at least one. */
  places: readonly Instance[]
}

/**
 * One question with all its places: event by event and population by population, law and practice
 * side by side.
 */
export const QuestionCard = memo(function QuestionCard({ places }: Props) {
  const t = useTranslations('answering')
  const [first] = places
  const question = (first as Instance).question
  const texts = useQuestionTexts(question)
  return (
    <article
      data-question={question.id}
      aria-labelledby={`title-${question.id}`}
      className="grid min-w-0 gap-4 rounded-lg border border-line bg-paper p-4 sm:p-6"
    >
      <div className="grid gap-2">
        <h3 id={`title-${question.id}`} tabIndex={-1} className="scroll-mt-24">
          <span className="me-2 font-normal text-muted">{question.id}</span>
          <span lang={texts.lang}>{texts.question}</span>
          {question.required && (
            <span className="ms-2 font-normal text-muted text-sm">{t('required')}</span>
          )}
        </h3>
        {texts.state !== 'current' && (
          <p className="text-sm text-warn">{t(`translation-${texts.state}`)}</p>
        )}
        {texts.help && (
          <p id={`help-${question.id}`} lang={texts.lang} className="text-muted">
            {texts.help}
          </p>
        )}
        <QuestionBackground question={question} places={places} />
      </div>
      {rowsOf(places).map((row) => (
        <QuestionRow key={row.key} row={row} texts={texts} all={places} />
      ))}
    </article>
  )
})

function QuestionRow({
  row,
  texts,
  all,
}: {
  row: PlaceRow
  texts: ShownTexts
  all: readonly Instance[]
}) {
  const t = useTranslations('answering')
  const { view } = useAnswering()
  const event = view.events.find(({ key }) => key === row.event)?.title
  const population = view.populations.find(({ id }) => id === row.population)?.name
  const place = [event, population].filter(Boolean).join(' · ')
  return (
    <div className={place ? 'grid gap-3 border-line border-t pt-4' : 'grid gap-3'}>
      {place && <h4 className="font-semibold">{place}</h4>}
      <div className={row.places.length > 1 ? 'grid gap-5 md:grid-cols-2' : 'grid'}>
        {row.places.map((instance) => {
          const aspect = instance.aspect && t(`aspect-${instance.aspect}`)
          return (
            <div key={instance.key} className="grid content-start gap-2">
              {aspect && <p className="font-semibold text-muted">{aspect}</p>}
              <PlaceEditor
                place={instance}
                texts={texts}
                name={[texts.question, event, population, aspect].filter(Boolean).join(' – ')}
                others={all}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
