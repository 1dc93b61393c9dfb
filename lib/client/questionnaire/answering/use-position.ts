'use client'
import { useEffect, useState } from 'react'

export interface Position {
  section: string
  question: string
}

export type Layout = 'section' | 'question'

interface Kept extends Position {
  layout: Layout
}

/**
 * Where the person is, and `arrival`, the question that a link or the last visit led to: in the
 * address, so that it can be sent to another device, and on this device for the next visit.
 */
export function usePosition(
  key: string,
  start: Position,
  isGiven: boolean,
  exists: (position: Position) => boolean,
) {
  const [kept, setKept] = useState<Kept>({ ...start, layout: 'section' })
  const [arrival, setArrival] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens.
  useEffect(() => {
    const before = read(key)
    const isBack = before !== null && !isGiven && exists(before)
    if (before) setKept(isBack ? before : { ...start, layout: before.layout })
    if (isBack || isGiven) setArrival(isBack ? before.question : start.question)
  }, [])
  const change = (part: Partial<Kept>) => {
    const next = { ...kept, ...part }
    setKept(next)
    write(key, next)
    const address = new URL(window.location.href)
    address.searchParams.set('section', next.section)
    address.searchParams.set('question', next.question)
    window.history.replaceState(null, '', address)
  }
  return { position: kept, layout: kept.layout, arrival, change }
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<Kept> | null
    if (!kept || typeof kept.section !== 'string' || typeof kept.question !== 'string') return null
    return {
      section: kept.section,
      question: kept.question,
      layout: kept.layout === 'question' ? 'question' : 'section',
    }
  } catch {
    // Storage is closed to the page, or holds what another program wrote.
    return null
  }
}

function write(key: string, kept: Kept): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Without storage the address still says where the person is.
  }
}
