import { canonicalJson } from '@/lib/core/canonical-json'
import type { Json } from '@/lib/core/json'
import type { ToolChangeView } from '@/lib/core/tool/tool-change-view'
import { randomId } from '../random-id'
import type { Change, Draft } from '../save/change'
import type { Outbox } from '../save/outbox'
import { SnapshotStore } from '../snapshot-store'
import { EditHistory } from './edit-history'
import {
  type Contents,
  type Fields,
  overlaid,
  present,
  type Row,
  type Rows,
  SavedContents,
  type Troubles,
  troublesIn,
} from './tool-contents'
import { partOf, spotOf, type ToolEdit, type Values } from './tool-edit'
import { toolKind } from './tool-kind'

export interface ToolSnapshot extends Contents, Troubles {
  canUndo: boolean
  canRedo: boolean
}

interface Start {
  /** Address of the tool under /api/v1. */
  place: string
  /** The page of the form, and its name. */
  href: string
  title: string
  fields: Fields
  rows: Rows
  /** Names of fields and rows as the person knows them. */
  nameOf: (edit: ToolEdit, contents: Contents) => string
  columnNames: (table: string) => Record<string, string>
}

/** The contents of a tool as one person edits them: shown at once and handed to the outbox. */
export class ToolSession extends SnapshotStore<ToolSnapshot> {
  private readonly saved: SavedContents
  private readonly history = new EditHistory()
  private changes: Change<ToolEdit>[] = []

  constructor(
    private readonly outbox: Outbox,
    private readonly about: Start,
  ) {
    const none = { refusals: {}, disputes: {}, canUndo: false, canRedo: false }
    const saved = new SavedContents(about.fields, about.rows)
    super({ ...saved.contents, ...none })
    this.saved = saved
  }

  /** Shows what waits, and follows what the server answers. Returns the way to stop. */
  start(): () => void {
    this.outbox.learn(toolKind)
    const stops = [
      this.outbox.subscribe(() => this.look()),
      this.outbox.follow(this.about.place, (saved, answer) => {
        this.saved.take(saved as Change<ToolEdit>[], answer as ToolChangeView)
        this.changes = []
        this.look(true)
      }),
    ]
    this.look()
    return () => {
      for (const stop of stops) stop()
    }
  }

  setField(field: string, value: Json, isTyping = false): void {
    const before = this.snapshot.fields[field] ?? null
    this.set({ op: 'set-field', field, value }, before, isTyping)
  }

  setCell(table: string, row: string, column: string, value: Json, isTyping = false): void {
    const before = this.rowOf(table, row)?.values[column] ?? null
    this.set({ op: 'set-cell', table, row, column, value }, before, isTyping)
  }

  addRows(table: string, rows: Values[]): string[] {
    const names = this.about.columnNames(table)
    const edits = rows.map((values) => {
      const filled = Object.keys(values).map((column) => [column, names[column] ?? column])
      return { table, id: randomId(), values, names: Object.fromEntries(filled) }
    })
    const ids = edits.map(({ id }) => id)
    this.record(
      ids.toReversed().map((row) => ({ op: 'remove-row', table, row })),
      ids.map((row) => ({ op: 'restore-row', table, row })),
      edits.map((edit) => ({ op: 'add-row', ...edit })),
    )
    return ids
  }

  moveRow(table: string, row: string, after: string | null): void {
    const list = this.snapshot.rows[table] ?? []
    const before = list[list.findIndex(({ id }) => id === row) - 1]?.id ?? null
    const edit: ToolEdit = { op: 'move-row', table, row, after }
    this.record([{ ...edit, after: before }], [edit])
  }

  removeRow(table: string, row: string): void {
    this.record([{ op: 'restore-row', table, row }], [{ op: 'remove-row', table, row }])
  }

  undo(): void {
    this.hand(this.history.undo())
  }

  redo(): void {
    this.hand(this.history.redo())
  }

  /** The person left a field: what they typed is sent, and taken back by itself. */
  flush(): void {
    this.history.interrupt()
    this.outbox.flush()
  }

  /** Ends a dispute with one of the two values. */
  resolve(spot: string, keep: 'mine' | 'theirs'): void {
    const dispute = this.snapshot.disputes[spot]
    const change = this.changes.find(({ key }) => key === dispute?.key)
    if (!dispute || change?.problem?.kind !== 'conflict') return
    if (keep === 'theirs') this.saved.takeTheirs(dispute, change.problem.version)
    this.outbox.resolve(dispute.key, keep)
  }

  /** Gives up a value that was not taken, for what the server has. */
  discard(spot: string): void {
    const refusal = this.snapshot.refusals[spot]
    if (refusal) this.outbox.discard([refusal.key])
  }

  private set(edit: Extract<ToolEdit, { value: Json }>, before: Json, isTyping: boolean): void {
    if (canonicalJson(before) === canonicalJson(edit.value)) return
    this.history.add({
      typing: isTyping ? spotOf(edit) : null,
      undo: [{ ...edit, value: before }],
      redo: [edit],
    })
    this.hand([edit], isTyping)
  }

  private record(undo: ToolEdit[], redo: ToolEdit[], first = redo): void {
    this.history.add({ typing: null, undo, redo })
    this.hand(first)
  }

  private hand(edits: readonly ToolEdit[], isTyping = false): void {
    const [first] = edits
    if (first && edits.length === 1 && this.takeBack(first)) return
    this.outbox.add(
      edits.map((edit) => this.draft(edit)),
      isTyping,
    )
    this.show()
  }

  /** What was typed and taken back before it was sent is not sent at all. */
  private takeBack(edit: ToolEdit): boolean {
    if (edit.op !== 'set-field' && edit.op !== 'set-cell') return false
    const part = partOf(edit, randomId)
    const same = this.changes.filter((change) => change.part === part)
    const isUnsent = same.every(({ sent, problem }) => !sent && problem?.kind !== 'conflict')
    if (same.length === 0 || !isUnsent) return false
    const others = this.changes.filter((change) => change.part !== part)
    const without = valueIn(overlaid(this.saved.contents, others), edit)
    if (canonicalJson(without) !== canonicalJson(edit.value)) return false
    this.outbox.discard(same.map(({ key }) => key))
    return true
  }

  private draft(edit: ToolEdit): Draft<ToolEdit> {
    const { place, href, title, nameOf } = this.about
    const version = this.saved.versionFor(edit)
    const label = nameOf(edit, this.snapshot)
    const anchor = `${href}#${anchorOf(edit)}`
    const part = partOf(edit, randomId)
    return {
      kind: toolKind.name,
      place,
      part,
      content: edit,
      version,
      title,
      label,
      href: anchor,
      problem: null,
    }
  }

  private rowOf(table: string, id: string): Row | undefined {
    return this.snapshot.rows[table]?.find((row) => row.id === id)
  }

  private look(isAnswered = false): void {
    const changes = this.outbox.of(this.about.place) as Change<ToolEdit>[]
    const isSame =
      changes.length === this.changes.length &&
      changes.every((change, index) => change === this.changes[index])
    if (isSame && !isAnswered) return
    this.changes = changes
    this.show()
  }

  private show(): void {
    const { fields, rows } = overlaid(this.saved.contents, this.changes)
    const { canUndo, canRedo } = this.history
    this.change({ fields, rows: present(rows), ...troublesIn(this.changes), canUndo, canRedo })
  }
}

function valueIn({ fields, rows }: Contents, edit: Extract<ToolEdit, { value: Json }>): Json {
  if (edit.op === 'set-field') return fields[edit.field] ?? null
  const row = rows[edit.table]?.find(({ id }) => id === edit.row)
  return row?.values[edit.column] ?? null
}

function anchorOf(edit: ToolEdit): string {
  if (edit.op === 'set-field') return edit.field
  return `row-${edit.op === 'add-row' ? edit.id : edit.row}`
}
