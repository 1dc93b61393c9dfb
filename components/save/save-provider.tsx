'use client'
import { type ReactNode, useEffect, useMemo } from 'react'
import { actKind } from '@/lib/client/form/act-kind'
import { formKind } from '@/lib/client/form/form-kind'
import { browserOutbox, startInPage } from '@/lib/client/save/browser-outbox'
import { OutboxContext, type Person, useOutboxState } from '@/lib/client/save/use-outbox'
import { toolKind } from '@/lib/client/tool/tool-kind'
import { LeaveGuard } from './leave-guard'

/** One outbox for all pages of a person, so that what waits is sent whichever of them is open. */
export function SaveProvider({ person, children }: { person: Person; children: ReactNode }) {
  const { id, name, email, isByLink } = person
  const outbox = useMemo(() => {
    const made = browserOutbox(id)
    // What was left of these is sent from every page; of other kinds, from theirs.
    made.learn(toolKind)
    made.learn(formKind)
    made.learn(actKind)
    return made
  }, [id])
  useEffect(() => startInPage(outbox), [outbox])
  const value = useMemo(
    () => ({ outbox, person: { id, name, email, isByLink } }),
    [outbox, id, name, email, isByLink],
  )
  return (
    <OutboxContext value={value}>
      <Opening>{children}</Opening>
      <LeaveGuard />
    </OutboxContext>
  )
}

/** No control takes anything before it is known what earlier visits left and the page can keep it:
 * typed sooner, it would be mixed with what stood there or be lost. */
function Opening({ children }: { children: ReactNode }) {
  const { isTakenUp } = useOutboxState()
  return (
    <fieldset role="presentation" disabled={!isTakenUp} className="contents">
      {children}
    </fieldset>
  )
}
