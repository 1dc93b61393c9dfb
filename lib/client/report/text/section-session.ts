import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { ApiError, api } from '@/lib/client/api'
import { fromBase64, toBase64 } from '@/lib/client/base64'
import { randomId } from '@/lib/client/random-id'
import type { Change } from '@/lib/client/save/change'
import { browserClock } from '@/lib/client/save/clock'
import type { Outbox } from '@/lib/client/save/outbox'
import type { Keeping } from '@/lib/client/save/queue'
import { Retry } from '@/lib/client/save/retry'
import type { Connection } from '@/lib/client/save/sender'
import { SnapshotStore } from '@/lib/client/snapshot-store'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { SectionSummary, SectionView, SyncView } from '@/lib/core/report/report-views'
import { pollPace } from './poll-pace'
import { type SectionPlace, sectionPath, type TextUpdate, textKind } from './text-kind'

/** Why the server does not take a change. */
export interface TextRefusal {
  status: number
  message: string
}

export interface SectionSnapshot extends Pick<SyncView, 'present' | 'comments'> {
  connection: Connection
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

export type Cursor = { anchor: Json; head: Json } | null

/** Report and section in words, for the list of what waits. */
type SectionWords = Record<'report' | 'section', string>

/** Origin of changes that are not typed here and so are not sent from here. */
const elsewhere = Symbol('elsewhere')
const requestMilliseconds = 30_000
const syncOperation = 'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/sync'

/**
 * The text of one section as one person edits it, and what others do to it. Each change waits in
 * the person's outbox until the server has it; updates of the text merge in any order, so nothing
 * is lost.
 */
export class SectionSession extends SnapshotStore<SectionSnapshot> {
  readonly doc = new Doc()
  /** This tab, for the others. */
  readonly clientId = randomId()
  private readonly path: string
  private readonly pollRetry = new Retry(browserClock, () => void this.sync())
  private readonly applied = new Set<string>()
  private changes: Change<TextUpdate>[] = []
  private sequence: number
  private cursor: Cursor = null
  private activeAt = Date.now()
  /** State of the server that was filled up last, so that the same is not tried twice. */
  private filled = ''
  private polled: { connection: Connection; refusal: TextRefusal | null }
  private poll: ReturnType<typeof setTimeout> | undefined
  private isStopped = true

  constructor(
    private readonly outbox: Outbox,
    private readonly place: SectionPlace,
    private readonly words: SectionWords,
    view: SectionView,
  ) {
    const { authors, status, restricted, version, comments } = view
    super({
      connection: 'online',
      keeping: 'device',
      isTakenUp: false,
      waiting: 0,
      isDropped: false,
      refusal: null,
      present: [],
      comments,
      settings: { authors, status, restricted, version },
    })
    this.polled = { connection: 'online', refusal: null }
    this.path = sectionPath(place)
    this.sequence = view.sequence
    if (view.state !== '') applyUpdate(this.doc, fromBase64(view.state), elsewhere)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== elsewhere) this.keep(update)
    })
  }

  /** Follows the outbox and the server from then on. Returns the way to stop. */
  start(): () => void {
    this.isStopped = false
    this.outbox.learn(textKind)
    const back = () => {
      if (document.visibilityState === 'visible') this.pollRetry.now()
    }
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', back)
    const unfollow = this.outbox.follow(this.path, (saved) => {
      this.filled = ''
      const keys = new Set(saved.map(({ key }) => key))
      this.changes = this.changes.filter(({ key }) => !keys.has(key))
    })
    const unsubscribe = this.outbox.subscribe(() => this.look())
    this.look()
    void this.sync()
    return () => {
      this.isStopped = true
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
      this.flush()
      clearTimeout(this.poll)
      this.pollRetry.stop()
      unsubscribe()
      unfollow()
    }
  }

  /** Where the person's cursor stands, for the others. */
  moveCursor(cursor: Cursor): void {
    this.activeAt = Date.now()
    this.cursor = cursor
  }

  /** Sends what still waits for a pause in typing. */
  flush(): void {
    this.outbox.flush()
  }

  /** Tries again now, also what was refused. */
  sendNow(): void {
    this.filled = ''
    for (const { key, problem } of this.changes)
      if (problem?.kind === 'conflict') this.outbox.resolve(key, 'mine')
    this.outbox.again(this.changes.map(({ key }) => key))
    this.polled = { ...this.polled, refusal: null }
    this.look()
    this.pollRetry.now()
  }

  /**
   * Drops what the server does not take; the text of the server shows when the page is opened anew.
   */
  giveUp(): void {
    this.outbox.discard(this.changes.map(({ key }) => key))
    this.show({ isDropped: true })
  }

  /** Takes up what a request of this screen answered, ahead of the next look. */
  receive(part: Partial<Pick<SectionSnapshot, 'comments' | 'settings'>>): void {
    this.show(part)
    void this.sync()
  }

  private keep(update: Uint8Array): void {
    this.activeAt = Date.now()
    const part = randomId()
    this.applied.add(part)
    const { assessmentId, output, section } = this.place
    this.outbox.add(
      [
        {
          kind: textKind.name,
          place: this.path,
          part,
          content: { ...this.place, update: toBase64(update) },
          version: 0,
          title: this.words.report,
          label: this.words.section,
          href: `/assessments/${assessmentId}/reports/${output}/${section}`,
          problem: null,
        },
      ],
      true,
    )
  }

  /** What waits now: shown here too when another tab or an earlier visit left it. */
  private look(): void {
    const before = this.changes
    this.changes = this.outbox.of(this.path) as Change<TextUpdate>[]
    for (const { part, content } of this.changes) {
      if (this.applied.has(part)) continue
      this.applied.add(part)
      applyUpdate(this.doc, fromBase64(content.update), elsewhere)
    }
    // What was refused went, and not to the server: it was given up, here or in another tab.
    const isDropped = this.changes.length === 0 && before.some(({ problem }) => problem !== null)
    if (this.fillGap()) return
    const { keeping, isTakenUp } = this.outbox.current()
    this.show({
      ...{ keeping, isTakenUp, connection: this.connection(), refusal: this.refusal() },
      ...(isDropped && { isDropped }),
    })
  }

  /**
   * The change builds on one that the server lost, or that another tab has still to send: all that
   * the server lacks goes as one.
   */
  private fillGap(): boolean {
    const vectors = this.changes.map(({ problem }) =>
      problem?.kind === 'conflict' ? problem.theirs : null,
    )
    const missing = vectors.find((theirs) => typeof theirs === 'string' && theirs !== this.filled)
    if (typeof missing !== 'string') return false
    this.filled = missing
    const gone = this.changes.map(({ key }) => key)
    this.changes = []
    this.outbox.discard(gone)
    this.keep(encodeStateAsUpdate(this.doc, fromBase64(missing)))
    return true
  }

  private connection(): Connection {
    if (this.polled.connection !== 'online') return this.polled.connection
    return this.changes.length > 0 ? this.outbox.current().connection : 'online'
  }

  private refusal(): TextRefusal | null {
    const problem = this.changes.find((change) => change.problem)?.problem
    if (problem?.kind === 'refused') return { status: problem.status, message: problem.message }
    if (problem?.kind === 'conflict') return { status: 409, message: problem.by }
    return this.polled.refusal
  }

  private async sync(): Promise<void> {
    clearTimeout(this.poll)
    try {
      const view = await api(syncOperation)({
        params: this.place,
        body: { after: this.sequence, clientId: this.clientId, cursor: this.cursor },
        userId: this.outbox.user,
        signal: AbortSignal.timeout(requestMilliseconds),
      })
      if (this.isStopped) return
      this.polled = { connection: 'online', refusal: null }
      this.take(view)
      this.pollRetry.reset()
      if (isCutOff(this.outbox.current().connection)) this.outbox.sendNow()
      this.lookAfter(
        view.sequence > this.sequence
          ? 0
          : pollPace(document.visibilityState === 'visible', Date.now() - this.activeAt),
      )
    } catch (thrown) {
      if (this.isStopped) return
      this.polled = polledOf(thrown)
      this.look()
      if (this.polled.refusal) this.lookAfter(pollPace(false, 0))
      else this.pollRetry.later(null)
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
    this.show({ present: others, comments, settings })
    this.look()
  }

  /** Draws only what changed. */
  private show(part: Partial<SectionSnapshot>): void {
    const next = { ...part, waiting: this.changes.length }
    const changed = Object.entries(next).filter(
      ([name, value]) =>
        canonicalJson(value) !== canonicalJson(this.snapshot[name as keyof SectionSnapshot]),
    )
    if (changed.length > 0) this.change(Object.fromEntries(changed))
  }
}

/** Without the server having asked for a pause. */
function isCutOff(connection: Connection): boolean {
  return connection === 'offline' || connection === 'signed-out'
}

/** Why the server could not be asked; a refusal where the same would be refused again. */
function polledOf(thrown: unknown): { connection: Connection; refusal: TextRefusal | null } {
  const status = thrown instanceof ApiError ? thrown.status : 0
  if (status === 401) return { connection: 'signed-out', refusal: null }
  if (!(thrown instanceof ApiError) || status >= 500 || status === 429 || status === 408)
    return { connection: 'offline', refusal: null }
  return { connection: 'online', refusal: { status, message: thrown.message } }
}
