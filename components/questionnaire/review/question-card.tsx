'use client'

import { useTranslations } from 'next-intl'
import { StatusMark } from '@/components/ui/status-mark'
import type { ReviewPlace } from '@/lib/core/questionnaire/review/review-view'
import { AdoptedAnswer } from './adopted-answer'
import { InstitutionAnswer } from './institution-answer'
import type { ReviewContext } from './review-context'
import { SettleForm } from './settle-form'

/**
 * One question: at each of its places the institutions' answers side by side and what the lead body
 * made of them.
 */
export function ReviewQuestionCard(context: ReviewContext) {
  const { question } = context
  return (
    <article
      aria-labelledby={`review-${question.id}`}
      className="grid min-w-0 gap-4 rounded-lg border border-line bg-paper p-4 sm:p-6"
    >
      <h3 id={`review-${question.id}`}>
        <span className="me-2 font-normal text-muted">{question.id}</span>
        {question.question}
      </h3>
      {question.places.map((place) => (
        <PlaceReview key={place.instance} context={context} place={place} />
      ))}
    </article>
  )
}

const looks: Record<string, string> = {
  conflict: 'returned',
  disputed: 'in-review',
  adopted: 'completed',
  agreed: 'completed',
}

function PlaceReview({ context, place }: { context: ReviewContext; place: ReviewPlace }) {
  const t = useTranslations('review')
  const words = useTranslations('answering')
  const where = [
    place.event,
    place.population,
    place.aspect && words(`aspect-${place.aspect as 'law'}`),
  ]
    .filter(Boolean)
    .join(' · ')
  const { question, editable } = context
  const name = [question.id, where].filter(Boolean).join(', ')
  const settling = editable && place.answers.length > 0
  return (
    <section
      aria-label={name}
      className={where ? 'grid gap-3 border-line border-t pt-4' : 'grid gap-3'}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {where && <h4 className="font-semibold">{where}</h4>}
        <StatusMark
          status={looks[place.agreement] ?? 'not-started'}
          label={t(`agreement-${place.agreement}`)}
        />
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        {place.answers.map((answer) => (
          <InstitutionAnswer
            key={`${answer.id}-${answer.version}`}
            context={context}
            answer={answer}
            name={name}
          />
        ))}
      </div>
      {place.adoption && (
        <AdoptedAnswer
          key={place.adoption.version}
          context={context}
          place={place}
          adoption={place.adoption}
          name={name}
        />
      )}
      {settling && (
        <SettleForm
          key={`settle-${place.adoption?.version ?? 0}`}
          context={context}
          place={place}
          name={name}
        />
      )}
    </section>
  )
}
