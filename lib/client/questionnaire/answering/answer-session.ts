import { ApiError, api } from '@/lib/client/api'
import type { Keeping } from '@/lib/client/device-database'
import { Pause } from '@/lib/client/pause'
import { randomId } from '@/lib/client/random-id'
import { Retry } from '@/lib/client/retry'
import { SnapshotStore } from '@/lib/client/snapshot-store'
import { TabChannel } from '@/lib/client/tab-channel'
import { canonicalJson } from '@/lib/core/canonical-json'
import type { AnswerPart } from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import { ChangeStore } from './change-store'
import { type Connection, type PlaceState, placeState, savedPart } from './place-state'
import {
  bodyOf,
  inOrder,
  isReplaceable,
  isSamePart,
  type Owner,
  type Problem,
  type QueuedChange,
} from './queued-change'

export interface AnswerSnapshot {
  /** By instance; places without an answer and without a change are absent. */
  places: ReadonlyMap<string, PlaceState>
  connection: Connection
  keeping: Keeping
  /** Changes that the server does not have yet and that go by themselves. */
  waiting: number
}

interface Start extends Owner {
  institution: string
  answers: readonly AnswerView[]
}

/** What one tab tells the others. */
interface Message {
  changed: readonly QueuedChange[]
  gone: readonly string[]
  answer?: AnswerView | undefined
}

export interface Typed {
  /** Sent after a pause in typing, or when `flush` says so. */
  paused?: boolean
  /** Kept but not sent, for this reason. */
  refusal?: string | null
  sourceRow?: string
}

const pauseMilliseconds = 1000
const othersMilliseconds = 5000
const requestMilliseconds = 30_000

/**
 * The answers of one institution as one person edits them: shown at once, kept on the device, sent
 * one change after another and taken
 * out only when the server has them. One tab at a time sends for all tabs of the person; no
 * decision depends on the device's clock.
 */
export class AnswerSession extends SnapshotStore<AnswerSnapshot> {
  private readonly path: string
  private readonly institution: string
  private readonly owner: Owner
  private readonly store: ChangeStore
  private readonly tabs: TabChannel<Message>
  private readonly retry = new Retry(() => void this.drain())
  private readonly saved = new Map<string, AnswerView>()
  private readonly queue = new Map<string, QueuedChange>()
  private readonly acknowledged = new Map<string, Set<AnswerPart>>()
  private sending: string | null = null
  private draining = false
  private readonly pause = new Pause(() => void this.drain())

  constructor({ user, assessment, institution, answers }: Start) {
    super({ places: new Map(), connection: 'online', keeping: 'device', waiting: 0 })
    this.path = `/assessments/${assessment}/questionnaire/answers`
    this.institution = institution
    this.owner = { user, assessment }
    this.store = new ChangeStore(this.owner, (keeping) => this.situate({ keeping }))
    this.tabs = new TabChannel<Message>(`crvs-answers/${user}/${assessment}`, (message) => {
      this.store.note(message.changed, message.gone)
      this.take(message.changed, message.gone, message.answer)
      // Another tab reached the server for the same person.
      if (message.answer) this.situate({ connection: 'online' })
      // The other tab sends it, unless it was closed before it could.
      if (!this.pause.waits && message.changed.length > 0) this.pause.start(othersMilliseconds)
    })
    this.receive(answers)
  }

  /**
   * Takes up what an earlier visit or another tab left, and from then on follows the connection.
   * Returns the way to stop.
   */
  start(): () => void {
    const back = () => {
      if (this.snapshot.connection !== 'online') this.retry.now()
    }
    const seen = () => document.visibilityState === 'visible' && back()
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', seen)
    this.tabs.open()
    void this.takeUp()
    return () => {
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', seen)
      this.flush()
      this.retry.stop()
      this.tabs.close()
    }
  }

  /** Answers as the server gave them just now; what was typed stays on top of them. */
  receive(answers: readonly AnswerView[]): void {
    const newer = answers.filter(
      (answer) => answer.version >= (this.saved.get(answer.instance)?.version ?? 0),
    )
    for (const answer of newer) this.saved.set(answer.instance, answer)
    this.show(newer.map(({ instance }) => instance))
  }

  /** Changes one part of one answer. */
  type(
    instance: string,
    part: AnswerPart,
    content: unknown,
    { paused = false, refusal = null, sourceRow }: Typed = {},
  ): void {
    const place = { institution: this.institution, instance, part }
    const same = this.changesOf(place)
    const earlier = same.find(isReplaceable)
    const conflict = earlier?.problem?.kind === 'conflict' ? earlier.problem : null
    const asSaved =
      same.every(isReplaceable) &&
      canonicalJson(content) === canonicalJson(savedPart(this.saved.get(instance) ?? null, part))
    if (asSaved && !conflict && !refusal) {
      if (earlier) this.remove(earlier)
      return
    }
    const problem: Problem | null =
      conflict ?? (refusal === null ? null : { kind: 'refused', message: refusal, by: 'rule' })
    const version = earlier?.version ?? this.saved.get(instance)?.version ?? 0
    this.add({
      ...this.owner,
      ...place,
      content,
      version,
      problem,
      ...(sourceRow && { sourceRow }),
    })
    this.pause.start(paused ? pauseMilliseconds : 0)
  }

  /** Sends what still waits for a pause in typing. */
  flush(): void {
    this.pause.flush()
  }

  /** Tries again now. */
  sendNow(): void {
    this.retry.now()
  }

  /** Ends a conflict with one of the two contents. */
  resolve(instance: string, part: AnswerPart, keep: 'mine' | 'theirs'): void {
    const change = this.changesOf({ institution: this.institution, instance, part }).find(
      ({ problem }) => problem?.kind === 'conflict',
    )
    if (change?.problem?.kind !== 'conflict') return
    const { version } = change.problem
    if (keep === 'theirs') this.remove(change)
    else this.add({ ...change, version, problem: null })
    this.pause.start(0)
  }

  /** Sends again what was refused, or gives it up for what the server has. */
  settleRefusal(instance: string, part: AnswerPart, decision: 'again' | 'discard'): void {
    const change = this.changesOf({ institution: this.institution, instance, part }).find(
      ({ problem }) => problem?.kind === 'refused',
    )
    if (!change) return
    if (decision === 'discard') this.remove(change)
    else this.add({ ...change, problem: null })
    this.pause.start(0)
  }

  private changesOf(
    place: Pick<QueuedChange, 'institution' | 'instance' | 'part'>,
  ): QueuedChange[] {
    return inOrder(this.queue.values()).filter((change) => isSamePart(change, place))
  }

  private add(change: Omit<QueuedChange, 'key' | 'order' | 'tried'>): void {
    const order = Math.max(0, ...[...this.queue.values()].map((other) => other.order)) + 1
    const added = { ...change, key: randomId(), order, tried: false }
    const gone = this.changesOf(added).flatMap((other) => (isReplaceable(other) ? [other.key] : []))
    this.take([added], gone)
    void this.store.put(added).then(() => this.tabs.tell({ changed: [added], gone }))
  }

  private remove({ key }: QueuedChange): void {
    this.take([], [key])
    void this.store.settle(key).then(() => this.tabs.tell({ changed: [], gone: [key] }))
  }

  private async takeUp(): Promise<void> {
    const kept = await this.store.all()
    // What the server refused may be accepted by now: the step was reopened, the person was handed
    // the question.
    this.take(
      kept.map((change) =>
        change.problem?.kind === 'refused' && change.problem.by === 'server'
          ? { ...change, problem: null }
          : change,
      ),
    )
    await this.drain()
  }

  /** Sends everything that can be sent, in order. One tab at a time. */
  private async drain(): Promise<void> {
    if (this.draining) return
    this.draining = true
    let going = true
    await this.tabs.alone(async () => {
      for (let next = this.next(); next && going; next = this.next()) going = await this.send(next)
    })
    this.draining = false
    if (going) this.retry.reset()
    else this.retry.later()
    // Something may have been typed between the last look and now.
    if (going && this.next() && !this.pause.waits) await this.drain()
  }

  private next(): QueuedChange | undefined {
    return inOrder(this.queue.values()).find(({ problem }) => problem === null)
  }

  /** False when it is of no use to go on for now. */
  private async send(waiting: QueuedChange): Promise<boolean> {
    const change = { ...waiting, tried: true }
    this.sending = change.key
    this.take([change])
    try {
      if (!(await this.store.claim(change))) {
        this.take([], [change.key])
        return true
      }
      const answer = await api<AnswerView>(this.path, {
        method: 'PATCH',
        body: bodyOf(change),
        idempotencyKey: change.key,
        userId: change.user,
        signal: AbortSignal.timeout(requestMilliseconds),
      })
      await this.accept(change, answer)
      this.situate({ connection: 'online' })
      return true
    } catch (thrown) {
      return await this.failed(change, thrown)
    } finally {
      this.sending = null
      this.show([change.instance])
    }
  }

  private async accept(change: QueuedChange, answer: AnswerView): Promise<void> {
    // What was typed while this was under way stands on the version that it made.
    const raised = this.changesOf(change).flatMap((later) =>
      later.key !== change.key && !later.tried ? [{ ...later, version: answer.version }] : [],
    )
    if (change.institution === this.institution)
      this.acknowledged.set(
        change.instance,
        new Set([...(this.acknowledged.get(change.instance) ?? []), change.part]),
      )
    this.take(raised, [change.key], answer)
    await this.store.settle(change.key, raised)
    this.tabs.tell({ changed: raised, gone: [change.key], answer })
  }

  private async failed(change: QueuedChange, thrown: unknown): Promise<boolean> {
    const status = thrown instanceof ApiError ? thrown.status : 0
    if (
      !(thrown instanceof ApiError) ||
      status >= 500 ||
      status === 429 ||
      status === 408 ||
      status === 401
    ) {
      this.situate({ connection: status === 401 ? 'signed-out' : 'offline' })
      return false
    }
    this.situate({ connection: 'online' })
    const { conflicts, current } = thrown.problem as {
      conflicts?: { part: AnswerPart; theirs: unknown }[]
      current?: AnswerView
    }
    const conflict = conflicts?.find(({ part }) => part === change.part)
    const problem: Problem =
      conflict && current
        ? { kind: 'conflict', theirs: conflict.theirs, version: current.version }
        : {
            kind: 'refused',
            message: thrown.fieldErrors[0]?.message ?? thrown.message,
            by: 'server',
          }
    // Something newer of the same part stands for the refused one; it meets the same conflict by
    // itself.
    const isOutdated = this.changesOf(change).some(({ order }) => order > change.order)
    const changed = isOutdated ? [] : [{ ...change, problem }]
    const gone = isOutdated ? [change.key] : []
    this.take(changed, gone, current)
    if (isOutdated) await this.store.settle(change.key)
    else await this.store.put({ ...change, problem })
    this.tabs.tell({ changed, gone, answer: current })
    return true
  }

  private take(
    changed: readonly QueuedChange[],
    gone: readonly string[] = [],
    answer?: AnswerView,
  ): void {
    const touched = [...changed, ...gone.flatMap((key) => this.queue.get(key) ?? [])].map(
      ({ instance }) => instance,
    )
    for (const key of gone) this.queue.delete(key)
    // What was read or told before the change was first tried is out of date.
    for (const change of changed)
      if (change.tried || !this.queue.get(change.key)?.tried) this.queue.set(change.key, change)
    if (answer && answer.institutionId === this.institution) this.receive([answer])
    this.show(touched)
  }

  private situate(part: Partial<Pick<AnswerSnapshot, 'connection' | 'keeping'>>): void {
    const { connection, keeping } = { ...this.snapshot, ...part }
    if (connection === this.snapshot.connection && keeping === this.snapshot.keeping) return
    this.change({ connection, keeping })
    this.show([...this.queue.values()].map(({ instance }) => instance))
  }

  private show(instances: readonly string[]): void {
    const places = new Map(this.snapshot.places)
    const { connection, keeping } = this.snapshot
    for (const instance of new Set(instances)) {
      const changes = inOrder(this.queue.values()).filter(
        (change) => change.instance === instance && change.institution === this.institution,
      )
      const acknowledged = this.acknowledged.get(instance) ?? new Set()
      places.set(
        instance,
        placeState({
          saved: this.saved.get(instance) ?? null,
          changes,
          sending: this.sending,
          connection,
          keeping,
          acknowledged,
        }),
      )
    }
    this.change({
      places,
      waiting: [...this.queue.values()].filter(({ problem }) => problem === null).length,
    })
  }
}
