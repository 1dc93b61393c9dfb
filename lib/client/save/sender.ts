import type { Change } from './change'
import type { Clock } from './clock'
import type { Judgement, Kind } from './kind'
import { type Outcome, outcomeOf } from './outcome'
import type { Queue } from './queue'
import { Retry } from './retry'
import { allRefused, isOfTheRequest, type Kinds, nextClaim, settlementOf } from './settlement'
import type { TabMessage, Tabs } from './tabs'
import type { Transport } from './transport'

export type Connection = 'online' | 'offline' | 'busy' | 'signed-out'

/** Changes of the queue that follow from what the server said. */
export type Ending = Required<Pick<TabMessage, 'put' | 'gone'>> & Pick<TabMessage, 'answer'>

interface Surroundings {
  user: string
  queue: Queue
  kinds: Kinds
  transport: Transport
  tabs: Tabs
  clock: Clock
  newKey: () => string
  onConnection: (connection: Connection) => void
  onSending: (batch: readonly Change[]) => void
  onEnd: (ending: Ending) => Promise<void>
}

/** Empties the queue of a person: one request after another, one tab at a time, each as often as
 * it takes until the server answers for it. */
export class Sender {
  private readonly retry: Retry
  /** Forms whose requests fail on the server, and until when they wait. */
  private readonly failing = new Map<string, { until: number; tries: number }>()
  private isDraining = false
  private isStopped = false

  constructor(private readonly around: Surroundings) {
    this.retry = new Retry(around.clock, () => void this.drain())
  }

  start(): void {
    this.isStopped = false
  }

  stop(): void {
    this.isStopped = true
    this.retry.stop()
  }

  /** Sends all that can be sent, unless the server asked to wait. */
  async drain(): Promise<void> {
    if (this.isDraining || this.isStopped || this.retry.mustWait) return
    this.isDraining = true
    let isGoing = true
    try {
      await this.around.tabs.alone(async () => {
        let batch: Change[] | null = []
        while (batch && isGoing && !this.isStopped) {
          batch = await this.around.queue.claim((changes) => this.next(changes))
          this.around.onSending(batch ?? [])
          if (batch && batch.length > 0) isGoing = await this.send(batch)
        }
      })
    } finally {
      this.isDraining = false
    }
    if (!isGoing || this.isStopped) return
    this.retry.reset()
    const { queue, clock } = this.around
    const ahead = [...this.failing.values()].map(({ until }) => until - clock.now())
    const soonest = Math.min(...ahead.filter((milliseconds) => milliseconds > 0))
    if (Number.isFinite(soonest)) this.retry.within(soonest)
    // Something may have been added between the last look and now.
    if (this.next(queue.all())) this.retry.within(0)
  }

  /** Tries again now, also what fails or was to wait. */
  now(): void {
    this.failing.clear()
    this.retry.now()
  }

  /** Sends what can still be sent while the page goes. Answers what it was. */
  leave(): Change[] {
    const { queue, kinds } = this.around
    const mayHaveArrived = queue.all().some(({ sent }) => sent !== null)
    const claim = this.isDraining || mayHaveArrived ? null : this.next(queue.all())
    const kind = kinds.get(claim?.send[0]?.kind ?? '')
    if (!claim || !kind || claim.gone.length > 0) return []
    // The next visit repeats it with the same key and so learns the answer.
    void this.request(kind, claim.send, true).catch(() => undefined)
    return [...claim.send]
  }

  private next(changes: readonly Change[]) {
    const now = this.around.clock.now()
    return nextClaim(
      changes,
      this.around.kinds,
      (place) => (this.failing.get(place)?.until ?? 0) > now,
    )
  }

  private async request(kind: Kind, batch: readonly Change[], isLeaving = false): Promise<Outcome> {
    const { transport, user } = this.around
    const key = batch[0]?.sent ?? ''
    const outcome = outcomeOf(await transport({ ...kind.request(batch), key, user, isLeaving }))
    // An answer that cannot be read did not come from this server: this throws then.
    return outcome.kind === 'taken'
      ? { kind: 'taken', body: kind.answer.parse(outcome.body) }
      : outcome
  }

  /** False when nothing else is to be sent for now. */
  private async send(batch: readonly Change[]): Promise<boolean> {
    const kind = this.around.kinds.get(batch[0]?.kind ?? '')
    if (!kind) return false
    const unreached: Outcome = { kind: 'unreached' }
    const outcome = await this.request(kind, batch).catch(() => unreached)
    const isGoing = await this.end(kind, batch, outcome)
    this.around.onSending([])
    return isGoing
  }

  private async end(kind: Kind, batch: readonly Change[], outcome: Outcome): Promise<boolean> {
    const place = batch[0]?.place ?? ''
    this.around.onConnection(connections[outcome.kind])
    switch (outcome.kind) {
      case 'unreached':
      case 'signed-out':
      case 'busy':
        this.retry.later(outcome.kind === 'busy' ? outcome.retryAfter : null)
        return false
      case 'failing':
        this.hold(place)
        return true
      case 'key-taken':
        await this.sendAnew(batch, false)
        break
      case 'taken': {
        const answer = outcome.body
        const judged = kind.judge?.(batch, answer) ?? { problems: new Map() }
        await this.settle(kind, batch, { ...judged, answer })
        break
      }
      case 'refused':
        if (batch.length > 1 && isOfTheRequest(outcome.refusal)) await this.sendAnew(batch, true)
        else {
          const judged = kind.explain?.(batch, outcome.refusal)
          await this.settle(kind, batch, judged ?? allRefused(batch, outcome.refusal))
        }
    }
    this.failing.delete(place)
    return true
  }

  private hold(place: string): void {
    const tries = (this.failing.get(place)?.tries ?? 0) + 1
    const until = this.around.clock.now() + Math.min(60, 2 ** tries) * 1000
    this.failing.set(place, { until, tries })
  }

  /** Sends the same as new requests, each change by itself where together they were refused. */
  private async sendAnew(batch: readonly Change[], isAlone: boolean): Promise<void> {
    const { newKey, onEnd } = this.around
    const anew = { sent: null, ...(isAlone && { isAlone }) }
    const put = batch.map((change) => ({ ...change, ...anew, key: newKey() }))
    await onEnd({ put, gone: batch.map(({ key }) => key) })
  }

  private async settle(kind: Kind, batch: readonly Change[], judged: Judgement<unknown>) {
    const { put, gone, saved } = settlementOf(kind, batch, this.around.queue.all(), judged)
    const place = batch[0]?.place ?? ''
    const body = judged.answer
    await this.around.onEnd({
      put,
      gone,
      ...(body !== undefined && { answer: { place, saved, body } }),
    })
  }
}

const connections: Record<Outcome['kind'], Connection> = {
  unreached: 'offline',
  busy: 'busy',
  'signed-out': 'signed-out',
  failing: 'online',
  'key-taken': 'online',
  taken: 'online',
  refused: 'online',
}
