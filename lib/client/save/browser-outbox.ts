import { randomId } from '../random-id'
import { BrowserTabs } from './browser-tabs'
import { browserClock } from './clock'
import { DeviceStore } from './device-store'
import { Outbox } from './outbox'
import { httpTransport } from './transport'

/** The outbox of one person in this browser. */
export function browserOutbox(user: string): Outbox {
  const store = new DeviceStore(() => void outbox.rewrite())
  const outbox: Outbox = new Outbox({
    user,
    store,
    transport: httpTransport,
    tabs: new BrowserTabs(user, store),
    clock: browserClock,
    newKey: randomId,
  })
  return outbox
}

/** Starts it and follows the page: seen, hidden, connected again, going. Returns the way to stop. */
export function startInPage(outbox: Outbox): () => void {
  const stop = outbox.start()
  const back = () => {
    const { connection, changes } = outbox.current()
    if (connection !== 'online' || changes.some(({ sent }) => sent !== null)) outbox.sendNow()
  }
  const seen = () => (document.visibilityState === 'visible' ? back() : outbox.flush())
  const leave = () => outbox.leave()
  window.addEventListener('online', back)
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', back)
    document.removeEventListener('visibilitychange', seen)
    stop()
  }
}
