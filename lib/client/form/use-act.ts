'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isSamePart } from '../save/change'
import { useOutbox, useOutboxState } from '../save/use-outbox'
import { ActSession, type ActSnapshot, type ActStart } from './act-session'

/** A form on this page that does one thing by its button. */
export function useAct<E>(
  start: Omit<ActStart<E>, 'href'>,
  onDone: (answer: unknown, entry: E) => void,
): { act: ActSession<E>; snapshot: ActSnapshot<E> } {
  const outbox = useOutbox()
  const href = [usePathname(), useSearchParams().toString()].filter(Boolean).join('?')
  const [act] = useState(() => new ActSession(outbox, { ...start, href }))
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => act.start((answer, entry) => done.current(answer, entry)), [act])
  const snapshot = useSyncExternalStore(act.subscribe, act.current, act.current)
  return { act, snapshot }
}

/** Whether something is kept or under way there. */
export function useIsBegun(place: string, part: string): boolean {
  return useOutboxState().changes.some((change) => isSamePart(change, { place, part }))
}
