import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { Change, Draft } from '../save/change'
import type { Outbox } from '../save/outbox'
import type { SaveRequest } from '../save/save-request'
import { SnapshotStore } from '../snapshot-store'
import { type Act, actKind } from './act-kind'
import { unversioned } from './form-kind'

export interface ActSnapshot<E> {
  entry: E
  /** Grows whenever the entry changes other than by the form itself: it was brought back. */
  revision: number
  /** Something was written that is kept until the button is pressed or it is given up. */
  isBegun: boolean
  /** The button was pressed, and the server has not answered for it. */
  isUnderWay: boolean
  /** Why the server did not take it. */
  refusal: string | null
  /** What somebody else saved meanwhile. */
  theirs: unknown
}

export interface ActStart<E> {
  /** The form among all forms, by its address under /api/v1, and which of several at that address. */
  place: string
  part: string
  /** The page of the form, its name, and the name of what it makes. */
  href: string
  title: string
  label: string
  /** What stands in it before anyone wrote. */
  start: E
  words: (entry: E) => string
  /** Version that the person sees, where there is one. */
  version?: number
  /** Member of the body to choose about when somebody else saved another. */
  disputed?: string
}

/** A form that does one thing by its button: what is written is kept at each stroke, and sent with
 * one key from the press on. */
export class ActSession<E> extends SnapshotStore<ActSnapshot<E>> {
  constructor(
    private readonly outbox: Outbox,
    private readonly about: ActStart<E>,
  ) {
    super({
      ...{ entry: about.start, revision: 0, isBegun: false, isUnderWay: false },
      ...{ refusal: null, theirs: null },
    })
  }

  /** Shows what was kept, and tells when it is done. Returns the way to stop. */
  start(onDone: (answer: unknown, entry: E) => void): () => void {
    const { place, part } = this.about
    this.outbox.learn(actKind)
    const stops = [
      this.outbox.subscribe(() => this.look()),
      this.outbox.follow(place, (saved, answer) => {
        const mine = (saved as Change<Act>[]).find((change) => change.part === part)
        if (mine) onDone(answer, mine.content.entry as E)
      }),
    ]
    this.look()
    return () => {
      for (const stop of stops) stop()
    }
  }

  set(entry: E): void {
    if (isSame(entry, this.snapshot.entry)) return
    const { theirs } = this.snapshot
    this.change({ entry })
    if (isSame(entry, this.about.start) && theirs === null) this.discard()
    else this.outbox.add([this.draft(entry, null)], true)
  }

  /** The button: `version` is what the page shows now, where there is one. */
  press(request: SaveRequest, version?: number): void {
    this.outbox.add([this.draft(this.snapshot.entry, request, version)])
  }

  /** Ends a dispute: mine is sent on top of theirs, or dropped. */
  keepMine(request: SaveRequest): void {
    this.press(request)
    const change = this.mine()
    if (change) this.outbox.resolve(change.key, 'mine')
  }

  discard(): void {
    this.outbox.discard(this.all().map(({ key }) => key))
  }

  private all(): Change<Act>[] {
    const { place, part } = this.about
    return (this.outbox.of(place) as Change<Act>[]).filter((change) => change.part === part)
  }

  private mine(): Change<Act> | undefined {
    return this.all().at(-1)
  }

  /** The version on which it was begun; what was refused since then the page shows anew. */
  private seen(): number | undefined {
    const mine = this.mine()
    return mine?.problem?.kind === 'refused' ? undefined : mine?.version
  }

  private draft(entry: E, request: SaveRequest | null, shown?: number): Draft<Act> {
    const { place, part, href, title, label, words, disputed = null } = this.about
    const content: Act = {
      ...{ entry: entry as Json, words: words(entry), disputed },
      request: request && { ...request, body: request.body as Record<string, Json> },
    }
    const version = this.seen() ?? shown ?? this.about.version ?? unversioned
    const problem = request ? null : ({ kind: 'draft' } as const)
    return { kind: actKind.name, place, part, href, title, label, content, version, problem }
  }

  private look(): void {
    const mine = this.mine()
    const problem = mine?.problem
    const entry = (mine ? mine.content.entry : this.about.start) as E
    const isOther = !isSame(entry, this.snapshot.entry)
    const next: ActSnapshot<E> = {
      entry: isOther ? entry : this.snapshot.entry,
      revision: this.snapshot.revision + (isOther ? 1 : 0),
      isBegun: mine !== undefined,
      isUnderWay: mine !== undefined && problem === null,
      refusal: problem?.kind === 'refused' ? problem.message : null,
      theirs: problem?.kind === 'conflict' ? problem.theirs : null,
    }
    if (!isSame(next, this.snapshot)) this.change(next)
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json)
}
