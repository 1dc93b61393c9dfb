import { type Change, isReplaceable } from '@/lib/client/save/change'
import type { Outbox } from '@/lib/client/save/outbox'
import type { Keeping } from '@/lib/client/save/queue'
import type { Connection } from '@/lib/client/save/sender'
import { SnapshotStore } from '@/lib/client/snapshot-store'
import { canonicalJson } from '@/lib/core/canonical-json'
import { groupBy } from '@/lib/core/group-by'
import type { AnswerPart } from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'
import { answerKind, answersPlace, isAnswer, type TypedPart } from './answer-kind'
import { type PlaceState, placeState, savedPart } from './place-state'

export interface AnswerSnapshot {
  /** By instance; places without an answer and without a change are absent. */
  places: ReadonlyMap<string, PlaceState>
  connection: Connection
  keeping: Keeping
  /** Changes that the server does not have yet and that go by themselves. */
  waiting: number
}

interface Start {
  assessment: string
  institution: string
  answers: readonly AnswerView[]
  /** The form in words, for the list of what waits. */
  title: string
  /** The place in words: number and text of the question. */
  label: (instance: string) => string
}

export interface Typed {
  /** Sent after a pause in typing, or when `flush` says so. */
  paused?: boolean
  /** Kept but not sent, for this reason. */
  refusal?: string | null
  sourceRow?: string
}

type AnswerChange = Change<TypedPart>

/**
 * The answers of one institution as one person edits them: what the server has, with what waits in
 * the person's outbox laid over it, by place.
 */
export class AnswerSession extends SnapshotStore<AnswerSnapshot> {
  readonly place: string
  private readonly saved = new Map<string, AnswerView>()
  private readonly acknowledged = new Map<string, Set<AnswerPart>>()
  private changes = new Map<string, AnswerChange[]>()

  constructor(
    private readonly outbox: Outbox,
    private readonly about: Start,
  ) {
    super({ places: new Map(), connection: 'online', keeping: 'device', waiting: 0 })
    this.place = answersPlace(about.assessment, about.institution)
    this.receive(about.answers)
  }

  /** Follows the outbox. Returns the way to stop. */
  start(): () => void {
    this.outbox.learn(answerKind)
    const unfollow = this.outbox.follow(this.place, (saved, answer) => {
      for (const change of saved.filter(isAnswer)) this.acknowledge(change.content)
      this.receive([answer as AnswerView])
    })
    const unsubscribe = this.outbox.subscribe(() => this.look())
    this.look()
    return () => {
      this.flush()
      unsubscribe()
      unfollow()
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
    const same = this.changesOf(instance, part)
    const earlier = same.find(isReplaceable)
    const isAsSaved =
      same.every(isReplaceable) &&
      canonicalJson(content) === canonicalJson(savedPart(this.saved.get(instance) ?? null, part))
    if (isAsSaved && earlier?.problem?.kind !== 'conflict' && !refusal) {
      if (earlier) this.outbox.discard([earlier.key])
      return
    }
    const { assessment, institution, title } = this.about
    const typed: TypedPart = { assessment, institution, instance, part, content }
    this.outbox.add(
      [
        {
          kind: answerKind.name,
          place: this.place,
          part: `${instance}/${part}`,
          content: sourceRow ? { ...typed, sourceRow } : typed,
          version: earlier?.version ?? this.saved.get(instance)?.version ?? 0,
          title,
          label: this.about.label(instance),
          href: `/assessments/${assessment}/questionnaire?institution=${institution}`,
          problem: refusal ? { kind: 'refused', by: 'rule', status: 422, message: refusal } : null,
        },
      ],
      paused,
    )
  }

  /** Sends what still waits for a pause in typing. */
  flush(): void {
    this.outbox.flush()
  }

  /** Tries again now. */
  sendNow(): void {
    this.outbox.sendNow()
  }

  /** Ends a conflict with one of the two contents. */
  resolve(instance: string, part: AnswerPart, keep: 'mine' | 'theirs'): void {
    const change = this.changesOf(instance, part).find(
      ({ problem }) => problem?.kind === 'conflict',
    )
    if (change) this.outbox.resolve(change.key, keep)
  }

  /** Sends again what was refused, or gives it up for what the server has. */
  settleRefusal(instance: string, part: AnswerPart, decision: 'again' | 'discard'): void {
    const keys = this.changesOf(instance, part).flatMap(({ key, problem }) =>
      problem?.kind === 'refused' ? [key] : [],
    )
    if (decision === 'discard') this.outbox.discard(keys)
    else this.outbox.again(keys)
  }

  private changesOf(instance: string, part: AnswerPart): AnswerChange[] {
    return (this.changes.get(instance) ?? []).filter(({ content }) => content.part === part)
  }

  private acknowledge({ instance, part }: TypedPart): void {
    const parts = this.acknowledged.get(instance) ?? new Set()
    this.acknowledged.set(instance, parts.add(part))
  }

  /** What of the outbox is new, place by place, so that typing draws one card anew. */
  private look(): void {
    const { connection, keeping, sending } = this.outbox.current()
    const before = this.changes
    this.changes = groupBy(
      this.outbox.of(this.place).filter(isAnswer),
      ({ content }) => content.instance,
    )
    const isElsewhere = connection !== this.snapshot.connection || keeping !== this.snapshot.keeping
    const instances = new Set([...before.keys(), ...this.changes.keys()])
    const touched = [...instances].filter((instance) => {
      const [was, now] = [before.get(instance) ?? [], this.changes.get(instance) ?? []]
      return (
        isElsewhere ||
        was.length !== now.length ||
        now.some((change, index) => change !== was[index] || change.sent !== null) ||
        now.some(({ key }) => sending.has(key))
      )
    })
    if (touched.length === 0 && !isElsewhere) return
    this.change({ connection, keeping })
    this.show(touched)
  }

  private show(instances: readonly string[]): void {
    const { connection, keeping } = this.snapshot
    const { sending } = this.outbox.current()
    const places = new Map(this.snapshot.places)
    for (const instance of instances)
      places.set(
        instance,
        placeState({
          saved: this.saved.get(instance) ?? null,
          changes: this.changes.get(instance) ?? [],
          acknowledged: this.acknowledged.get(instance) ?? new Set(),
          ...{ sending, connection, keeping },
        }),
      )
    const all = [...this.changes.values()].flat()
    this.change({ places, waiting: all.filter(({ problem }) => problem === null).length })
  }
}
