'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useOutbox } from '../save/use-outbox'
import { FormSession, type FormSnapshot, type FormStart } from './form-session'

/** A plain form on this page, saved as the person edits it. */
export function useFormSession(
  start: FormStart,
  onSaved?: () => void,
): { session: FormSession; snapshot: FormSnapshot } {
  const outbox = useOutbox()
  const [session] = useState(() => new FormSession(outbox, start))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what to do then does not change.
  useEffect(() => session.start(onSaved), [session])
  const snapshot = useSyncExternalStore(session.subscribe, session.current, session.current)
  return { session, snapshot }
}
