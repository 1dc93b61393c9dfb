import type { ToolOperation } from '@/lib/core/tool/requests'
import { ToolChangeView } from '@/lib/core/tool/tool-change-view'
import type { Change, Problem } from '../save/change'
import type { Judgement, Kind } from '../save/kind'
import { saveRequestAt } from '../save/save-request'
import { cellPart, rowOf, type ToolEdit } from './tool-edit'

const mostAtOnce = 100

type ToolChange = Change<ToolEdit>

/** How the edits of a tool travel: many in one request, each carried out for itself. */
export const toolKind: Kind<ToolEdit, ToolChangeView> = {
  name: 'tool',
  answer: ToolChangeView,
  pick: (waiting, stuck) => ({ send: picked(waiting, stuck) }),
  request: (changes) =>
    saveRequestAt('PATCH /assessments/{assessmentId}/tools/{tool}', changes[0]?.place ?? '', {
      operations: changes.map(operationOf),
      each: true,
    }),
  judge,
  raise: (waiting, saved, answer) => {
    const version = raisedVersion(waiting.content, saved, answer)
    return version === undefined || version <= waiting.version ? waiting : { ...waiting, version }
  },
  words: (edit) => {
    if (edit.op === 'set-field' || edit.op === 'set-cell') return inWords(edit.value)
    return edit.op === 'add-row'
      ? Object.values(edit.values).map(inWords).filter(Boolean).join(' · ')
      : ''
  },
}

/** What can go together: nothing of a row that the server does not have, and no removal along with
 * what it must come after. */
function picked(waiting: readonly ToolChange[], stuck: readonly ToolChange[]): ToolChange[] {
  const absent = stuck.flatMap(({ content }) => (content.op === 'add-row' ? [content.id] : []))
  const able = waiting.filter(({ content }) => !absent.includes(rowOf(content) ?? ''))
  const end = able.findIndex((change, index) =>
    able.slice(0, index).some((earlier) => mustWaitFor(change, earlier)),
  )
  return able.slice(0, end === -1 ? mostAtOnce : Math.min(end, mostAtOnce))
}

/** The version that the earlier one makes is the one on which the later stands. */
function mustWaitFor(later: ToolChange, earlier: ToolChange): boolean {
  if (later.part === earlier.part) return true
  const isPresence = later.content.op === 'remove-row' || later.content.op === 'restore-row'
  return isPresence && rowOf(later.content) === rowOf(earlier.content)
}

function operationOf({ content, version }: ToolChange): ToolOperation {
  switch (content.op) {
    case 'set-field':
    case 'remove-row':
      return { ...content, op: content.op, version } as ToolOperation
    case 'set-cell': {
      const { table, row, column, value } = content
      return { op: 'set-cells', table, row, values: { [column]: value }, version }
    }
    case 'add-row': {
      const { names: _names, ...operation } = content
      return operation
    }
    default:
      return content as ToolOperation
  }
}

function judge(changes: readonly ToolChange[], answer: ToolChangeView): Judgement<ToolEdit> {
  const problems = new Map<string, Problem>()
  const left: ToolChange[] = []
  for (const { operation, column, status, message } of answer.refusals) {
    const change = changes[operation]
    const problem: Problem = { kind: 'refused', by: 'server', status, message }
    if (!change) continue
    const { content } = change
    if (content.op === 'add-row' && column !== null) left.push(badCell(change, column, problem))
    // Somebody removed it before: that is what was wanted.
    else if (content.op !== 'remove-row' || status !== 404) problems.set(change.key, problem)
  }
  for (const { operation, theirs, version, by, at } of answer.conflicts) {
    const key = changes[operation]?.key
    if (key) problems.set(key, { kind: 'conflict', theirs, version, by, at })
  }
  return { problems, left }
}

/** A cell of a new row that was not taken, while the row was. */
function badCell(change: ToolChange, column: string, problem: Problem): ToolChange {
  const { content, key, label } = change
  if (content.op !== 'add-row') return change
  const { table, id: row, values, names } = content
  return {
    ...change,
    key: `${key}/${column}`,
    id: `${key}/${column}`,
    part: cellPart(table, row, column),
    content: { op: 'set-cell', table, row, column, value: values[column] ?? null },
    label: `${label}: ${names[column] ?? column}`,
    version: 1,
    sent: null,
    problem,
  }
}

function raisedVersion(
  edit: ToolEdit,
  saved: readonly ToolChange[],
  { fields, rows }: ToolChangeView,
): number | undefined {
  const ofRow = rows.findLast(({ id }) => id === rowOf(edit))?.version
  switch (edit.op) {
    case 'set-field':
      return saved.some(({ part }) => part === edit.field) ? fields[edit.field]?.version : undefined
    case 'set-cell': {
      const part = cellPart(edit.table, edit.row, edit.column)
      return saved.some((change) => change.part === part) ? ofRow : undefined
    }
    case 'remove-row':
      return saved.some(({ content }) => rowOf(content) === edit.row) ? ofRow : undefined
    default:
      return undefined
  }
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.map(inWords).join(', ') : String(value)
}
