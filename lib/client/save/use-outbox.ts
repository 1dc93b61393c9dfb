'use client'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { type Change, isTroubled } from './change'
import type { Outbox, OutboxSnapshot } from './outbox'

/** Whoever is signed in, as the page was made for them. */
export interface Person {
  id: string
  name: string
  email: string
  /** Came by a personal link and has no password. */
  isByLink: boolean
}

export const OutboxContext = createContext<{ outbox: Outbox; person: Person } | null>(null)

export function useOutbox(): Outbox {
  return useSurroundings().outbox
}

export function usePerson(): Person {
  return useSurroundings().person
}

function useSurroundings() {
  const surroundings = useContext(OutboxContext)
  if (!surroundings) throw new Error('a form stands outside of the pages of a person')
  return surroundings
}

export function useOutboxState(): OutboxSnapshot {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.subscribe, outbox.current, outbox.current)
}

export type SaveStatus =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'refused'
  | 'conflict'
  | 'offline'
  | 'busy'
  | 'signed-out'

/** How it stands with what was typed in one form. */
export function useSaveStatus(place: string): { status: SaveStatus; waiting: Change[] } {
  const outbox = useOutbox()
  const { changes, connection } = useOutboxState()
  const [hasSaved, setHasSaved] = useState(false)
  useEffect(() => outbox.follow(place, () => setHasSaved(true)), [outbox, place])
  const mine = changes.filter((change) => change.place === place)
  const waiting = mine.filter(({ problem }) => problem === null)
  const troubles = mine.filter(isTroubled).map(({ problem }) => problem?.kind)
  const quiet = hasSaved ? 'saved' : 'idle'
  const trouble = troubles.includes('conflict') ? 'conflict' : 'refused'
  const settled = troubles.length > 0 ? trouble : quiet
  const going = connection === 'online' ? 'saving' : connection
  return { status: waiting.length > 0 ? going : settled, waiting }
}
