import { type Change, inOrder } from './change'
import type { SaveStore, Stored } from './save-store'

export type Keeping = 'device' | 'memory'

export interface Claim {
  send: readonly Change[]
  /** Keys that those in `send` stand for. */
  gone: readonly string[]
}

type Choose = (changes: Change[]) => Claim | null

/**
 * The unsent changes of one person: in memory, and on the device as far as it keeps anything. What
 * the device could not keep is written with the next step that succeeds; when the browser cleared
 * its store, all is written again.
 */
export class Queue {
  private readonly known = new Map<string, Change>()
  /** What the store does not have as it is, and what it has too many. */
  private readonly unkept = new Map<string, Change>()
  private readonly dropped = new Set<string>()
  private generation: string | null = null
  private isTakenUp = false
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly user: string,
    private readonly store: SaveStore,
    private readonly onKeeping: (keeping: Keeping) => void,
  ) {}

  all(): Change[] {
    return inOrder(this.known.values())
  }

  /** Whether all that is here outlives the page. */
  get isKept(): boolean {
    return this.unkept.size === 0
  }

  /** Takes up what earlier visits and other tabs left. */
  async load(): Promise<void> {
    await this.step(() => null)
  }

  /** Changes the queue at once, and the store as soon as it can. */
  async change(put: readonly Change[], gone: readonly string[] = []): Promise<void> {
    this.apply(put, gone)
    await this.inTurn(() => this.write())
  }

  /** Takes note of what another tab wrote. */
  note(put: readonly Change[], gone: readonly string[]): void {
    for (const key of gone) {
      this.known.delete(key)
      this.unkept.delete(key)
    }
    // What was told before the change was first sent is out of date.
    for (const change of put) {
      const isNews = change.sent !== null || change.problem !== null
      if (isNews || !this.known.get(change.key)?.sent) this.known.set(change.key, change)
    }
  }

  /** Writes all again: the store was taken away. */
  async rewrite(): Promise<void> {
    this.unkeepAll()
    await this.inTurn(() => this.write())
  }

  /** Chooses what is sent next and marks it before it is; other tabs have no say in between.
   * Null when nothing is to be sent, empty when what was chosen was taken back meanwhile. */
  async claim(choose: Choose): Promise<Change[] | null> {
    const claim = await this.step(choose)
    if (!claim) return null
    const left = claim.send.filter(({ key }) => this.known.has(key))
    if (left.length === claim.send.length) return left
    await this.change(left.map((change) => ({ ...change, sent: null })))
    return []
  }

  private step(choose: Choose): Promise<Claim | null> {
    return this.inTurn(async () => {
      const made: { claim?: Claim | null; put: Change[]; gone: string[] } = { put: [], gone: [] }
      try {
        await this.store.update(this.user, (stored) => {
          this.reconcile(stored)
          made.claim = this.chosen(choose)
          made.put = [...this.unkept.values()]
          made.gone = [...this.dropped]
          return { put: made.put, gone: made.gone }
        })
        this.confirm(made.put, made.gone)
      } catch {
        // Nothing can be kept here for now: memory is all there is.
        if (made.claim === undefined) made.claim = this.chosen(choose)
        this.onKeeping('memory')
      }
      return made.claim ?? null
    })
  }

  private chosen(choose: Choose): Claim | null {
    const claim = choose(this.all())
    if (claim) this.apply(claim.send, claim.gone)
    return claim
  }

  /** What there is: what the store has, and what only this page holds. */
  private reconcile({ generation, changes }: Stored): void {
    if (this.isNew(generation)) this.unkeepAll()
    this.generation = generation
    if (!this.isTakenUp) this.comeAfter(changes)
    this.known.clear()
    for (const change of changes)
      if (!this.dropped.has(change.key)) this.known.set(change.key, change)
    for (const [key, change] of this.unkept) this.known.set(key, change)
  }

  /** What was typed before it was known what earlier visits left is newer than that. */
  private comeAfter(stored: readonly Change[]): void {
    this.isTakenUp = true
    const last = Math.max(0, ...stored.map(({ order }) => order))
    for (const [key, change] of this.unkept)
      this.unkept.set(key, { ...change, order: last + change.order })
  }

  private async write(): Promise<void> {
    const put = [...this.unkept.values()]
    const gone = [...this.dropped]
    if (put.length === 0 && gone.length === 0) return
    try {
      const generation = await this.store.write({ put, gone })
      this.confirm(put, gone)
      const isNew = this.isNew(generation)
      this.generation = generation
      if (!isNew) return
    } catch {
      return this.onKeeping('memory')
    }
    this.unkeepAll()
    await this.write()
  }

  private confirm(put: readonly Change[], gone: readonly string[]): void {
    for (const change of put)
      if (this.unkept.get(change.key) === change) this.unkept.delete(change.key)
    for (const key of gone) this.dropped.delete(key)
    this.onKeeping('device')
  }

  private apply(put: readonly Change[], gone: readonly string[]): void {
    for (const key of gone) {
      this.known.delete(key)
      this.unkept.delete(key)
      this.dropped.add(key)
    }
    for (const change of put) {
      this.known.set(change.key, change)
      this.unkept.set(change.key, change)
    }
  }

  private unkeepAll(): void {
    for (const [key, change] of this.known) this.unkept.set(key, change)
  }

  private isNew(generation: string): boolean {
    return this.generation !== null && this.generation !== generation
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work)
    this.turn = result
    return result
  }
}
