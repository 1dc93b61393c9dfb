import { vi } from 'vitest'
import { FakeAnswerServer } from './fake-answer-server'

/** A device with one browser and a server of its own; all that a page would find there stands in the globals. */
export function newDevice(): FakeAnswerServer {
  const server = new FakeAnswerServer()
  vi.stubGlobal('fetch', server.fetch)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('navigator', { locks: deviceLocks() })
  return server
}

/** Locks of one device, one holder of a name at a time. */
function deviceLocks() {
  const ends = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, work: () => Promise<unknown>) => {
      const end = (ends.get(name) ?? Promise.resolve()).then(work)
      ends.set(
        name,
        end.catch(() => undefined),
      )
      return end
    },
  }
}
