import { SnapshotStore } from '../snapshot-store'
import { type Change, type Draft, isReplaceable, isSamePart, isTroubled } from './change'
import type { Clock } from './clock'
import type { Kind } from './kind'
import { type Keeping, Queue } from './queue'
import type { SaveStore } from './save-store'
import { type Connection, type Ending, Sender } from './sender'
import type { TabMessage, Tabs } from './tabs'
import type { Transport } from './transport'

export interface OutboxSnapshot {
  /** All that the server does not have yet, of all forms, in the order of typing. */
  changes: readonly Change[]
  /** Keys of what is under way. */
  sending: ReadonlySet<string>
  connection: Connection
  keeping: Keeping
  /** False until it is known what earlier visits left. */
  isTakenUp: boolean
}

export interface OutboxSurroundings {
  user: string
  store: SaveStore
  transport: Transport
  tabs: Tabs
  clock: Clock
  newKey: () => string
}

/** What a form hears when changes of it were saved, by this tab or another. */
export type Follower = (saved: readonly Change[], answer: unknown) => void

const nothing: OutboxSnapshot = {
  changes: [],
  sending: new Set(),
  connection: 'online',
  keeping: 'device',
  isTakenUp: false,
}

const typingMilliseconds = 1000
/** However steadily someone types, it is sent by then. */
const longestMilliseconds = 10_000
/** Time for the tab that typed to send by itself, before this one does it in its place. */
const othersMilliseconds = 5000

/**
 * All that one person typed and the server does not have, of every form: kept at each stroke, sent
 * in order by one tab at a time, taken out only when the server answered for it.
 *
 * A form plugs in with three things: a `Kind`, learnt here, that says how its changes travel;
 * drafts handed to `add`; and `follow`, which brings what the server answers. What the person sees
 * is what the server has with `of(place)` laid over it. `ToolSession` and `FormSession` are the
 * examples.
 */
export class Outbox extends SnapshotStore<OutboxSnapshot> {
  private readonly queue: Queue
  private readonly sender: Sender
  private readonly kinds = new Map<string, Kind>()
  private readonly followers = new Map<string, Set<Follower>>()
  private callOff: (() => void) | null = null
  private waitingSince: number | null = null

  constructor(private readonly around: OutboxSurroundings) {
    super(nothing)
    this.queue = new Queue(around.user, around.store, (keeping) => this.situate({ keeping }))
    this.sender = new Sender({
      ...around,
      queue: this.queue,
      kinds: this.kinds,
      onConnection: (connection) => this.situate({ connection }),
      onSending: (batch) => this.show({ sending: new Set(batch.map(({ key }) => key)) }),
      onEnd: (ending) => this.end(ending),
    })
  }

  get user(): string {
    return this.around.user
  }

  /** Learns how a kind of form is sent. What is left of a kind that nobody knows yet waits. */
  learn(kind: Kind): void {
    if (this.kinds.has(kind.name)) return
    this.kinds.set(kind.name, kind)
    if (this.snapshot.changes.some((change) => change.kind === kind.name)) this.wait(0)
  }

  words({ kind, content }: Change): string {
    return this.kinds.get(kind)?.words(content) ?? ''
  }

  /** Follows what the server answers for one form. Returns the way to stop. */
  follow(place: string, follower: Follower): () => void {
    const followers = this.followers.get(place) ?? new Set()
    this.followers.set(place, followers.add(follower))
    return () => followers.delete(follower)
  }

  of(place: string): Change[] {
    return this.snapshot.changes.filter((change) => change.place === place)
  }

  /** Takes up what earlier visits left, and sends from then on. Returns the way to stop. */
  start(): () => void {
    this.sender.start()
    this.around.tabs.open((message) => this.hear(message))
    void this.takeUp()
    return () => {
      this.callOff?.()
      this.callOff = null
      this.sender.stop()
      this.around.tabs.close()
    }
  }

  /** Keeps what a person did; `isTyping` waits for a pause before it is sent. */
  add(drafts: readonly Draft[], isTyping = false): void {
    if (drafts.length === 0) return
    const all = this.queue.all()
    const gone = new Set<string>()
    const put = new Map<string, Change>()
    for (const draft of drafts) {
      const same = [...all, ...put.values()].filter((other) => isSamePart(other, draft))
      const earlier = same.filter((other) => isReplaceable(other))
      for (const { key } of earlier) if (!put.delete(key)) gone.add(key)
      // Typing on in what is disputed does not end the dispute.
      const dispute = earlier.find(({ problem }) => problem?.kind === 'conflict')?.problem
      const over = same.filter((other) => !isReplaceable(other)).map(({ id }) => id)
      const order = (all.at(-1)?.order ?? 0) + put.size + 1
      const change = this.newChange({ ...draft, problem: dispute ?? draft.problem }, order, over)
      put.set(change.key, change)
    }
    this.around.store.persist()
    this.write([...put.values()], [...gone])
    const pauses = drafts.map(
      ({ kind }) => this.kinds.get(kind)?.longestPause ?? longestMilliseconds,
    )
    this.wait(isTyping ? typingMilliseconds : 0, Math.min(...pauses))
  }

  /** Sends now what waits for a pause in typing. */
  flush(): void {
    if (this.callOff) this.wait(0)
  }

  /** Tries again now. */
  sendNow(): void {
    this.sender.now()
  }

  /** The page is going: sends what can still be sent, without waiting for the answer. */
  leave(): void {
    if (this.snapshot.connection !== 'online') return
    const sent = this.sender.leave()
    if (sent.length > 0) this.write(sent, [])
  }

  /** Ends a dispute: mine is to replace what the server has, or mine is dropped for theirs. */
  resolve(key: string, keep: 'mine' | 'theirs'): void {
    const change = this.queue.all().find((other) => other.key === key)
    if (change?.problem?.kind !== 'conflict') return
    const mine = { ...this.anew(change), version: change.problem.version }
    this.write(keep === 'mine' ? [mine] : [], [key])
    this.wait(0)
  }

  /** Sends again what was refused. */
  again(keys: readonly string[]): void {
    this.write(...this.renewed(({ key, problem }) => problem !== null && keys.includes(key)))
    this.sendNow()
  }

  /** Gives up what was typed. */
  discard(keys: readonly string[]): void {
    this.write([], keys)
  }

  /** Writes all again to a store that was taken away. */
  async rewrite(): Promise<void> {
    if (this.queue.all().length > 0) await this.queue.rewrite()
  }

  /** Whether leaving the page now could lose something, or hide that something was refused. */
  get mustWarn(): boolean {
    const { changes } = this.snapshot
    return changes.some(isTroubled) || !this.queue.isKept
  }

  private newChange(draft: Draft, order: number, over: readonly string[]): Change {
    const { user, newKey } = this.around
    const key = newKey()
    return { ...draft, key, id: key, user, order, over, sent: null, isAlone: false }
  }

  /** The same change as one that was never sent. */
  private anew(change: Change): Change {
    return { ...change, key: this.around.newKey(), sent: null, problem: null }
  }

  /** Refused changes as new ones, and the keys that they had. */
  private renewed(isMeant: (change: Change) => boolean): [put: Change[], gone: string[]] {
    const meant = this.queue.all().filter((change) => isMeant(change) && isRefused(change))
    return [meant.map((change) => this.anew(change)), meant.map(({ key }) => key)]
  }

  private write(put: readonly Change[], gone: readonly string[]): void {
    const writing = this.queue.change(put, gone)
    this.show()
    void writing.then(() => this.around.tabs.tell({ put, gone }))
  }

  private async end({ put, gone, answer }: Ending): Promise<void> {
    const writing = this.queue.change(put, gone)
    this.answered(answer)
    this.show()
    await writing
    this.around.tabs.tell({ put, gone, ...(answer && { answer }) })
  }

  private hear({ put, gone, answer }: TabMessage): void {
    this.queue.note(put, gone)
    this.answered(answer)
    // Another tab reached the server for the same person.
    if (answer) this.situate({ connection: 'online' })
    this.show()
    if (put.length > 0 && !this.callOff) this.wait(othersMilliseconds)
  }

  private async takeUp(): Promise<void> {
    await this.queue.load()
    // It may be taken by now: the step was reopened, the person was given the right.
    await this.queue.change(
      ...this.renewed(({ problem }) => problem?.kind === 'refused' && problem.status !== 422),
    )
    this.show({ isTakenUp: true })
    await this.sender.drain()
  }

  private wait(milliseconds: number, longest = longestMilliseconds): void {
    const { clock } = this.around
    this.callOff?.()
    this.waitingSince ??= clock.now()
    const left = Math.max(0, this.waitingSince + longest - clock.now())
    this.callOff = clock.later(Math.min(milliseconds, left), () => {
      this.callOff = null
      this.waitingSince = null
      void this.sender.drain()
    })
  }

  private answered(answer: TabMessage['answer']): void {
    if (!answer) return
    const followers = this.followers.get(answer.place) ?? []
    for (const follower of followers) follower(answer.saved, answer.body)
  }

  private situate(part: Partial<Pick<OutboxSnapshot, 'connection' | 'keeping'>>): void {
    const { connection, keeping } = { ...this.snapshot, ...part }
    if (connection !== this.snapshot.connection || keeping !== this.snapshot.keeping)
      this.change({ connection, keeping })
  }

  private show(part: Partial<OutboxSnapshot> = {}): void {
    this.change({ ...part, changes: this.queue.all() })
  }
}

/** By the server; what breaks a rule of the form is mended there. */
function isRefused({ problem }: Change): boolean {
  return problem?.kind === 'refused' && problem.by === 'server'
}
