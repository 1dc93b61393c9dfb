'use client'
import { type ReactNode, useEffect, useMemo } from 'react'
import { browserOutbox, startInPage } from '@/lib/client/save/browser-outbox'
import { OutboxContext, type Person } from '@/lib/client/save/use-outbox'
import { LeaveGuard } from './leave-guard'

/** One outbox for all pages of a person, so that what waits is sent whichever of them is open. */
export function SaveProvider({ person, children }: { person: Person; children: ReactNode }) {
  const { id, name, email, isByLink } = person
  const outbox = useMemo(() => browserOutbox(id), [id])
  useEffect(() => startInPage(outbox), [outbox])
  const value = useMemo(
    () => ({ outbox, person: { id, name, email, isByLink } }),
    [outbox, id, name, email, isByLink],
  )
  return (
    <OutboxContext value={value}>
      {children}
      <LeaveGuard />
    </OutboxContext>
  )
}
