'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { emptyAnswer } from '@/lib/core/questionnaire/answering/answer'
import type { AnswerSession, AnswerSnapshot } from './answer-session'
import type { PlaceState } from './place-state'

const untouched: PlaceState = { content: emptyAnswer, counted: emptyAnswer, saved: null, parts: {} }

export function useAnswers(session: AnswerSession): AnswerSnapshot {
  return useSyncExternalStore(session.subscribe, session.current, session.current)
}

/** One place alone, so that typing draws nothing but its own card anew. */
export function usePlace(session: AnswerSession, instance: string): PlaceState {
  const current = useCallback(
    () => session.current().places.get(instance) ?? untouched,
    [session, instance],
  )
  return useSyncExternalStore(session.subscribe, current, current)
}
