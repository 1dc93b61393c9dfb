'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import { isAnswered } from '@/lib/core/questionnaire/answering/answer'
import type { QuestionnaireView } from '@/lib/core/questionnaire/answering/view'
import { askedPlaces } from '@/lib/core/questionnaire/asked'
import { type Instance, instancesOf } from '@/lib/core/questionnaire/instrument'
import type { Answers } from '@/lib/core/questionnaire/visibility'
import type { AnswerSnapshot } from './answer-session'

export interface Asked {
  /** Places that are asked now, in order. */
  places: Instance[]
  byQuestion: ReadonlyMap<string, Instance[]>
  /** Contents that count. */
  answers: Answers
  /** Whether the place has no answer yet. */
  isOpen: (instance: string) => boolean
}

/** What is asked, given all that was typed; worked out anew while typing goes on undisturbed. */
export function useAsked(view: QuestionnaireView, snapshot: AnswerSnapshot): Asked {
  const places = useDeferredValue(snapshot.places)
  const all = useMemo(() => instancesOf(view), [view])
  const answers = useMemo(
    () => new Map([...places].map(([key, { counted }]) => [key, counted])),
    [places],
  )
  const visible = useMemo(() => askedPlaces(view, answers, view.ruledOut), [view, answers])
  const [shown, setShown] = useState(() => grouped(all, visible))
  const isSame =
    shown.all === all &&
    shown.places.length === visible.size &&
    shown.places.every(({ key }) => visible.has(key))
  const current = isSame ? shown : grouped(all, visible)
  if (!isSame) setShown(current)
  const isOpen = (instance: string) => {
    const answer = answers.get(instance)
    return answer === undefined || !isAnswered(answer)
  }
  return { places: current.places, byQuestion: current.byQuestion, answers, isOpen }
}

function grouped(all: Instance[], visible: ReadonlySet<string>) {
  const places = all.filter(({ key }) => visible.has(key))
  const byQuestion = new Map<string, Instance[]>()
  for (const place of places)
    byQuestion.set(place.question.id, [...(byQuestion.get(place.question.id) ?? []), place])
  return { all, places, byQuestion }
}
