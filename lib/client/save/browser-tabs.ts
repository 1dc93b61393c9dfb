import { randomId } from '../random-id'
import type { SaveStore } from './save-store'
import type { TabMessage, Tabs } from './tabs'

const leaseMilliseconds = 12_000
const prolongMilliseconds = 4000
const askMilliseconds = 500

/** Tabs that hear each other over a channel and take turns by a lock of the browser, or, on plain
 * HTTP where there are none, by a lease in the store. */
export class BrowserTabs implements Tabs {
  private channel: BroadcastChannel | null = null
  private readonly name: string
  private readonly tab = randomId()

  constructor(
    private readonly user: string,
    private readonly store: SaveStore,
  ) {
    this.name = `crvs-save/${user}`
  }

  open(onMessage: (message: TabMessage) => void): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(this.name)
    this.channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data)
  }

  close(): void {
    this.channel?.close()
    this.channel = null
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message)
  }

  async alone(work: () => Promise<void>): Promise<void> {
    if (globalThis.navigator?.locks) await navigator.locks.request(this.name, work)
    else await this.leased(work)
  }

  private async leased(work: () => Promise<void>): Promise<void> {
    while (!(await this.lease(leaseMilliseconds)))
      await new Promise((done) => setTimeout(done, askMilliseconds))
    const prolong = setInterval(() => void this.lease(leaseMilliseconds), prolongMilliseconds)
    await work().finally(() => clearInterval(prolong))
    await this.lease(0)
  }

  /** Without a store there is nothing to take turns by; the keys of the requests alone keep a
   * change from counting twice. */
  private lease(milliseconds: number): Promise<boolean> {
    const now = Date.now()
    return this.store.lease(this.user, this.tab, now, now + milliseconds).catch(() => true)
  }
}
