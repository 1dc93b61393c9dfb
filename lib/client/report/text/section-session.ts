import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { ApiError, api } from '@/lib/client/api'
import { fromBase64, toBase64 } from '@/lib/client/base64'
import type { Keeping } from '@/lib/client/device-database'
import { Pause } from '@/lib/client/pause'
import { randomId } from '@/lib/client/random-id'
import { Retry } from '@/lib/client/retry'
import { SnapshotStore } from '@/lib/client/snapshot-store'
import { TabChannel } from '@/lib/client/tab-channel'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { SectionSummary, SectionView, SyncView } from '@/lib/core/report/report-views'
import type { KeptUpdate, TextPlace, TextRefusal } from './kept-update'
import { pollPace } from './poll-pace'
import { UpdateStore } from './update-store'

export interface SectionSnapshot extends Pick<SyncView, 'present' | 'comments'> {
  connection: 'online' | 'offline' | 'signed-out'
  keeping: Keeping
  /** False until it is known whether an earlier visit left anything. */
  isTakenUp: boolean
  /** Changes that the server does not have yet. */
  waiting: number
  /** The person gave up changes that are still in this text: the page must be opened anew. */
  isDropped: boolean
  refusal: TextRefusal | null
  settings: Pick<SectionSummary, 'authors' | 'status' | 'restricted' | 'version'>
}

export type Cursor = { anchor: unknown; head: unknown } | null

/** What one tab tells the others. */
interface Message {
  changed: readonly KeptUpdate[]
  gone: readonly string[]
  /** Where what is gone went: to the server, or nowhere. */
  fate?: 'saved' | 'dropped'
}

/** Origin of changes that are not typed here and so are not sent from here. */
const elsewhere = Symbol('elsewhere')
const pauseMilliseconds = 400
/** Time for the tab that typed to send by itself, before this one does it in its place. */
const othersMilliseconds = 4000
const requestMilliseconds = 30_000

/**
 * The text of one section as one person edits it, and what others do to it. Each change is kept on
 * the device before it is sent
 * and taken out when the server has it; changes that wait are sent as one. Updates of the text
 * merge in any order, so nothing is lost.
 */
export class SectionSession extends SnapshotStore<SectionSnapshot> {
  readonly doc = new Doc()
  /** This tab, for the others. */
  readonly clientId = randomId()
  private readonly path: string
  private readonly store: UpdateStore
  private readonly tabs: TabChannel<Message>
  private readonly retry = new Retry(() => void this.drain())
  private readonly pollRetry = new Retry(() => void this.sync())
  private sequence: number
  private cursor: Cursor = null
  private activeAt = Date.now()
  private draining = false
  /** State of the server that was filled up last, so that the same is not tried twice. */
  private filled = ''
  private readonly pause = new Pause(() => void this.drain())
  private poll: ReturnType<typeof setTimeout> | undefined
  private stopped = true

  constructor(
    private readonly place: TextPlace,
    view: SectionView,
  ) {
    const { authors, status, restricted, version, comments } = view
    const settings = { authors, status, restricted, version }
    super({
      connection: 'online',
      keeping: 'device',
      isTakenUp: false,
      waiting: 0,
      isDropped: false,
      refusal: null,
      present: [],
      comments,
      settings,
    })
    this.path = `/assessments/${place.assessment}/reports/${place.output}/sections/${place.section}`
    this.sequence = view.sequence
    this.store = new UpdateStore(place, (keeping) => this.show({ keeping }))
    this.tabs = new TabChannel<Message>(`crvs-report/${place.user}/${this.path}`, (message) =>
      this.hear(message),
    )
    if (view.state !== '') applyUpdate(this.doc, fromBase64(view.state), elsewhere)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== elsewhere) void this.keep(update)
    })
  }

  /**
   * Takes up what an earlier visit or another tab left, and follows the server from then on.
   * Returns the way to stop.
   */
  start(): () => void {
    this.stopped = false
    const back = () => {
      this.retry.now()
      this.pollRetry.now()
    }
    const seen = () => (document.visibilityState === 'visible' ? back() : this.flush())
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', seen)
    this.tabs.open()
    void this.takeUp()
    void this.sync()
    return () => {
      this.stopped = true
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', seen)
      this.flush()
      clearTimeout(this.poll)
      this.retry.stop()
      this.pollRetry.stop()
      this.tabs.close()
    }
  }

  /** Where the person's cursor stands, for the others. */
  moveCursor(cursor: Cursor): void {
    this.activeAt = Date.now()
    this.cursor = cursor
  }

  /** Sends what still waits for a pause in typing. */
  flush(): void {
    this.pause.flush()
  }

  /** Tries again now, also what was refused. */
  async sendNow(): Promise<void> {
    const changed = await this.store.refuse(null)
    this.tabs.tell({ changed, gone: [] })
    this.show({ refusal: null })
    this.retry.now()
    this.pollRetry.now()
  }

  /**
   * Drops what the server does not take; the text of the server shows when the page is opened anew.
   */
  async giveUp(): Promise<void> {
    this.tabs.tell({ changed: [], gone: await this.store.clear(), fate: 'dropped' })
    this.show({ isDropped: true })
  }

  /** Takes up what a request of this screen answered, ahead of the next look. */
  receive(part: Partial<Pick<SectionSnapshot, 'comments' | 'settings'>>): void {
    this.show(part)
    void this.sync()
  }

  private async keep(update: Uint8Array): Promise<void> {
    this.activeAt = Date.now()
    const kept = this.newUpdate(update)
    const writing = this.store.add(kept)
    this.show({})
    await writing
    this.tabs.tell({ changed: [kept], gone: [] })
    if (!this.pause.waits) this.pause.start(pauseMilliseconds)
  }

  private hear({ changed, gone, fate }: Message): void {
    this.store.note(changed, gone)
    for (const { update } of changed) applyUpdate(this.doc, update, elsewhere)
    this.show({
      refusal: this.keptRefusal(),
      ...(fate === 'saved' && { connection: 'online' }),
      ...(fate === 'dropped' && { isDropped: true }),
    })
    if (changed.length > 0 && !this.pause.waits) this.pause.start(othersMilliseconds)
  }

  private async takeUp(): Promise<void> {
    const kept = await this.store.all()
    for (const { update } of kept) applyUpdate(this.doc, update, elsewhere)
    // What was refused may be taken by now: the section was reopened, the person is its author
    // again.
    if (kept.length > 0) await this.store.refuse(null)
    this.show({ isTakenUp: true })
    await this.drain()
  }

  /** Sends all that can be sent, one request at a time, one tab at a time. */
  private async drain(): Promise<void> {
    if (this.draining) return
    this.draining = true
    let outcome = 'taken' as Outcome
    await this.tabs.alone(async () => {
      for (
        let next = await this.store.claim();
        next && outcome === 'taken';
        next = outcome === 'taken' ? await this.store.claim() : null
      )
        outcome = await this.send(next)
    })
    this.draining = false
    this.show({})
    if (outcome === 'unreached') this.retry.later()
    else this.retry.reset()
    if (
      outcome === 'taken' &&
      !this.pause.waits &&
      this.store.known().some(({ refusal }) => !refusal)
    )
      this.pause.start(pauseMilliseconds)
  }

  private async send({ key, update }: KeptUpdate): Promise<Outcome> {
    try {
      await this.call('updates', { update: toBase64(update) }, key)
      await this.store.settle(key)
      this.filled = ''
      this.show({ connection: 'online' })
      this.tabs.tell({ changed: [], gone: [key], fate: 'saved' })
      return 'taken'
    } catch (thrown) {
      const refusal = this.refusalOf(thrown)
      if (!refusal) return 'unreached'
      if (await this.fillGap(thrown)) return 'taken'
      this.show({ connection: 'online', refusal })
      const changed = await this.store.refuse(refusal)
      this.tabs.tell({ changed, gone: [] })
      return 'refused'
    }
  }

  /**
   * The change builds on one that the server lost, or that another tab has still to send: all that
   * the server lacks goes as one.
   */
  private async fillGap(thrown: unknown): Promise<boolean> {
    const vector = thrown instanceof ApiError ? thrown.problem.stateVector : undefined
    if (typeof vector !== 'string' || vector === this.filled) return false
    this.filled = vector
    const gone = await this.store.clear()
    const whole = this.newUpdate(encodeStateAsUpdate(this.doc, fromBase64(vector)))
    await this.store.add(whole)
    this.tabs.tell({ changed: [whole], gone })
    return true
  }

  private newUpdate(update: Uint8Array): KeptUpdate {
    const order = Math.max(0, ...this.store.known().map((other) => other.order)) + 1
    return {
      ...this.place,
      key: randomId(),
      update: new Uint8Array(update),
      order,
      tried: false,
      refusal: this.keptRefusal(),
    }
  }

  private async sync(): Promise<void> {
    clearTimeout(this.poll)
    try {
      const view = await this.call<SyncView>('sync', {
        after: this.sequence,
        clientId: this.clientId,
        cursor: this.cursor,
      })
      if (this.stopped) return
      const isBack = this.snapshot.connection !== 'online'
      this.take(view)
      this.pollRetry.reset()
      if (isBack) this.retry.now()
      this.lookAfter(
        view.sequence > this.sequence
          ? 0
          : pollPace(document.visibilityState === 'visible', Date.now() - this.activeAt),
      )
    } catch (thrown) {
      if (this.stopped) return
      const refusal = this.refusalOf(thrown)
      if (!refusal) return this.pollRetry.later()
      this.show({ refusal })
      this.lookAfter(pollPace(false, 0))
    }
  }

  private lookAfter(milliseconds: number): void {
    clearTimeout(this.poll)
    this.poll = setTimeout(() => void this.sync(), milliseconds)
  }

  private take({ updates, present, comments, settings }: SyncView): void {
    for (const { sequence, content } of updates) {
      applyUpdate(this.doc, fromBase64(content), elsewhere)
      this.sequence = Math.max(this.sequence, sequence)
    }
    if (updates.length > 0) this.activeAt = Date.now()
    const others = present.filter(({ clientId }) => clientId !== this.clientId)
    this.show({
      connection: 'online',
      present: others,
      comments,
      settings,
      refusal: this.keptRefusal(),
    })
  }

  private call<T>(part: string, body: unknown, idempotencyKey?: string): Promise<T> {
    const signal = AbortSignal.timeout(requestMilliseconds)
    return api<T>(`${this.path}/${part}`, {
      method: 'POST',
      body,
      userId: this.place.user,
      signal,
      ...(idempotencyKey && { idempotencyKey }),
    })
  }

  /** Why the server does not take it; null when the same may be tried again by and by. */
  private refusalOf(thrown: unknown): TextRefusal | null {
    const status = thrown instanceof ApiError ? thrown.status : 0
    if (
      !(thrown instanceof ApiError) ||
      status >= 500 ||
      status === 429 ||
      status === 408 ||
      status === 401
    ) {
      this.show({ connection: status === 401 ? 'signed-out' : 'offline' })
      return null
    }
    return { status, message: thrown.message }
  }

  private keptRefusal(): TextRefusal | null {
    return this.store.known().find(({ refusal }) => refusal)?.refusal ?? null
  }

  /** Draws only what changed. */
  private show(part: Partial<SectionSnapshot>): void {
    const next = { ...part, waiting: this.store.known().length }
    const changed = Object.entries(next).filter(
      ([name, value]) =>
        canonicalJson(value) !== canonicalJson(this.snapshot[name as keyof SectionSnapshot]),
    )
    if (changed.length > 0) this.change(Object.fromEntries(changed))
  }
}

type Outcome = 'taken' | 'unreached' | 'refused'
