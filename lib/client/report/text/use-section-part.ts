'use client'
import { useSyncExternalStore } from 'react'
import type { SectionSession, SectionSnapshot } from './section-session'

/** A part of the state, drawn anew only when that part is another one. */
export function useSectionPart<T>(
  session: SectionSession,
  part: (snapshot: SectionSnapshot) => T,
): T {
  const current = () => part(session.current())
  return useSyncExternalStore(session.subscribe, current, current)
}
