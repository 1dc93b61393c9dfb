/**
 * The tabs of one person on one thing: each hears what another did, and only one sends at a time.
 */
export class TabChannel<M> {
  private channel: BroadcastChannel | null = null

  constructor(
    private readonly name: string,
    private readonly onMessage: (message: M) => void,
  ) {}

  open(): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(this.name)
    this.channel.onmessage = ({ data }: MessageEvent<M>) => this.onMessage(data)
  }

  close(): void {
    this.channel?.close()
    this.channel = null
  }

  tell(message: M): void {
    this.channel?.postMessage(message)
  }

  /**
   * Runs the work when no other tab runs its own. Without locks (plain HTTP) the keys of the
   * requests alone keep a change from counting twice.
   */
  async alone(work: () => Promise<void>): Promise<void> {
    if (typeof navigator !== 'undefined' && navigator.locks)
      await navigator.locks.request(this.name, work)
    else await work()
  }
}
