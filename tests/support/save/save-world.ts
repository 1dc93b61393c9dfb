import { Outbox } from '@/lib/client/save/outbox'
import { FakeClock } from './fake-clock'
import { FakeDevice } from './fake-device'
import { FakeSaveServer, noteKind } from './fake-save-server'

export type Tab = Outbox & { close: () => void }

/** A server, a device, and the tabs that people open on it. */
export class SaveWorld {
  readonly server = new FakeSaveServer()
  readonly device = new FakeDevice()
  readonly clock = new FakeClock()
  readonly tabs: Tab[] = []
  private keys = 0

  open(user = 'amina'): Tab {
    const outbox = new Outbox({
      user,
      store: this.device,
      transport: this.server.transport,
      tabs: this.device.tabs(user),
      clock: this.clock,
      newKey: () => `key-${++this.keys}`,
    })
    outbox.learn(noteKind)
    const stop = outbox.start()
    const close = () => {
      stop()
      this.tabs.splice(this.tabs.indexOf(tab), 1)
    }
    const tab: Tab = Object.assign(outbox, { close })
    this.tabs.push(tab)
    return tab
  }

  /** The browser clears its store while tabs are open. */
  evict(): void {
    this.device.evict()
    for (const tab of this.tabs) void tab.rewrite()
  }
}
