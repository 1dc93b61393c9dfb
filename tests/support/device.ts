import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'

/** A device with one browser; all that a page would find there stands in the globals. */
export function stubDevice(fetch: (url: unknown, init?: RequestInit) => Promise<Response>): void {
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('navigator', { locks: deviceLocks() })
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
