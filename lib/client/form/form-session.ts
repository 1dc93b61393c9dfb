import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { Change, Draft } from '../save/change'
import type { Outbox } from '../save/outbox'
import { SnapshotStore } from '../snapshot-store'
import { type FieldEdit, formKind, unversioned } from './form-kind'

export interface FormSnapshot {
  values: Readonly<Record<string, Json>>
  /** Why a value was not taken, by field. */
  refusals: Readonly<Record<string, string>>
  /** What somebody else put there meanwhile, by field. */
  disputes: Readonly<Record<string, Json>>
}

export interface FormStart {
  /** Address of the record under /api/v1, and how it is changed there. */
  place: string
  method: 'PATCH' | 'PUT'
  /** Where several records are changed at one address: that address, and which of them this is. */
  path?: string
  along?: Readonly<Record<string, Json>>
  /** Before the names of the fields, where a page has several such forms. */
  id?: string
  /** The page of the form, and its name. */
  href: string
  title: string
  /** Names of the fields. */
  labels: Readonly<Record<string, string>>
  values: Readonly<Record<string, Json>>
  /** Null where the record has no versions. */
  version: number | null
}

/** A plain form as one person edits it: shown at once and handed to the outbox field by field. */
export class FormSession extends SnapshotStore<FormSnapshot> {
  private saved: Record<string, Json>
  private version: number
  private changes: Change<FieldEdit>[] = []

  constructor(
    private readonly outbox: Outbox,
    private readonly about: FormStart,
  ) {
    super({ values: about.values, refusals: {}, disputes: {} })
    this.saved = { ...about.values }
    this.version = about.version ?? unversioned
  }

  /** Shows what waits, and follows what the server answers. Returns the way to stop. */
  start(onSaved: () => void = () => undefined): () => void {
    this.outbox.learn(formKind)
    const stops = [
      this.outbox.subscribe(() => this.look()),
      this.outbox.follow(this.about.place, (saved, answer) => {
        for (const { content } of saved as Change<FieldEdit>[])
          this.saved = { ...this.saved, [content.field]: content.value }
        const { version } = answer as { version?: number }
        this.version = Math.max(this.version, version ?? unversioned)
        onSaved()
      }),
    ]
    this.look()
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** The page was made anew and may show what others saved. */
  renew({ values, version }: Pick<FormStart, 'values' | 'version'>): void {
    if (version === null || version <= this.version) return
    this.saved = { ...values }
    this.version = version
    this.look()
  }

  /** Of the control of a field. */
  idOf(field: string): string {
    return this.about.id ? `${this.about.id}-${field}` : field
  }

  set(field: string, value: Json, isTyping = false): void {
    const was = this.saved[field] ?? null
    if (isSame(this.snapshot.values[field] ?? null, value)) return
    const same = this.changes.filter(({ part }) => part === field)
    const isUnsent = same.every(({ sent, problem }) => !sent && problem?.kind !== 'conflict')
    if (isSame(was, value) && isUnsent) this.outbox.discard(same.map(({ key }) => key))
    else this.outbox.add([this.draft(field, value, was)], isTyping)
  }

  private draft(field: string, value: Json, was: Json): Draft<FieldEdit> {
    const { place, method, path = place, along = {}, title, href, labels } = this.about
    const content: FieldEdit = { method, path, along, field, value, was }
    const at = {
      place,
      part: field,
      title,
      label: labels[field] ?? field,
      href: `${href}#${this.idOf(field)}`,
    }
    return { kind: formKind.name, ...at, content, version: this.version, problem: null }
  }

  /** The person left a field. */
  flush(): void {
    this.outbox.flush()
  }

  resolve(field: string, keep: 'mine' | 'theirs'): void {
    const change = this.changes.find(({ part }) => part === field)
    if (change?.problem?.kind !== 'conflict') return
    const { theirs, version } = change.problem
    this.saved = { ...this.saved, [field]: theirs as Json }
    this.version = Math.max(this.version, version)
    this.outbox.resolve(change.key, keep)
  }

  discard(field: string): void {
    this.outbox.discard(this.changes.flatMap(({ key, part }) => (part === field ? [key] : [])))
  }

  private look(): void {
    this.changes = this.outbox.of(this.about.place) as Change<FieldEdit>[]
    const values = { ...this.saved }
    const refusals: Record<string, string> = {}
    const disputes: Record<string, Json> = {}
    for (const { part, content, problem } of this.changes) {
      values[part] = content.value
      if (problem?.kind === 'refused') refusals[part] = problem.message
      if (problem?.kind === 'conflict') disputes[part] = problem.theirs as Json
    }
    const next = { values, refusals, disputes }
    if (!isSame(next as never, this.snapshot as never)) this.change(next)
  }
}

function isSame(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
