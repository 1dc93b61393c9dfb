import type { AnswerView } from '@/lib/core/questionnaire/view'
import type { Owner, QueuedChange } from './queued-change'

export interface Message {
  changed: readonly QueuedChange[]
  gone: readonly string[]
  answer?: AnswerView | undefined
}

/** The tabs of one person on one assessment: each hears what another did, and only one sends at a time. */
export class TabChannel {
  private readonly name: string
  private channel: BroadcastChannel | null = null

  constructor(
    { user, assessment }: Owner,
    private readonly onMessage: (message: Message) => void,
  ) {
    this.name = `crvs-answers/${user}/${assessment}`
  }

  open(): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(this.name)
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.onMessage(data)
  }

  close(): void {
    this.channel?.close()
    this.channel = null
  }

  tell(changed: readonly QueuedChange[], gone: readonly string[], answer?: AnswerView): void {
    this.channel?.postMessage({ changed, gone, answer } satisfies Message)
  }

  /** Runs the work when no other tab runs its own. Without locks (plain HTTP) the keys of the requests alone keep a change from counting twice. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (typeof navigator !== 'undefined' && navigator.locks) await navigator.locks.request(this.name, work)
    else await work()
  }
}
