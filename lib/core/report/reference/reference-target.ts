import { z } from 'zod'
/** Kinds of things that a sentence can refer to. */
export const referenceGroups = [
  'field',
  'cell',
  'count',
  'scope',
  'population',
  'answer',
  'estimate',
  'document',
] as const
export const ReferenceGroup = z.enum(referenceGroups)
export type ReferenceGroup = z.infer<typeof ReferenceGroup>

export const scopeParts = ['events', 'populations', 'territory', 'period'] as const
export type ScopePart = (typeof scopeParts)[number]

/** Where a value of the record stands. */
export type ReferenceTarget =
  | { kind: 'field'; tool: string; field: string }
  | { kind: 'cell'; tool: string; table: string; row: string; column: string }
  /** Rows of a table, or those whose column holds the value. */
  | { kind: 'count'; tool: string; table: string; column: string | null; value: string | null }
  | { kind: 'scope'; part: ScopePart }
  | { kind: 'population'; id: string }
  /** Place for an answer, see `instanceKey`. */
  | { kind: 'answer'; instance: string }
  /** Cell of the coverage grid, see `cellKey`. */
  | { kind: 'estimate'; cell: string }
  | { kind: 'document'; id: string }

/**
 * For instance `field:tool-f:organizers`, `cell:tool-k:findings:<row>:statement`,
 * `count:tool-k:findings:challenge:1`, `estimate:G1|birth||2025||all`.
 */
export function targetKey(target: ReferenceTarget): string {
  switch (target.kind) {
    case 'field':
      return `field:${target.tool}:${target.field}`
    case 'cell':
      return `cell:${target.tool}:${target.table}:${target.row}:${target.column}`
    case 'count':
      return [
        'count',
        target.tool,
        target.table,
        ...(target.column === null ? [] : [target.column, target.value ?? '']),
      ].join(':')
    case 'scope':
      return `scope:${target.part}`
    case 'population':
      return `population:${target.id}`
    case 'answer':
      return `answer:${target.instance}`
    case 'estimate':
      return `estimate:${target.cell}`
    case 'document':
      return `document:${target.id}`
  }
}

/** Null for a key that names nothing. */
export function parseTarget(key: string): ReferenceTarget | null {
  const [kind, ...parts] = key.split(':')
  const rest = parts.join(':')
  const [first = '', second = '', third = '', fourth = ''] = parts
  switch (kind) {
    case 'field':
      return { kind, tool: first, field: second }
    case 'cell':
      return { kind, tool: first, table: second, row: third, column: fourth }
    case 'count':
      return {
        kind,
        tool: first,
        table: second,
        column: third || null,
        value: third ? parts.slice(3).join(':') : null,
      }
    case 'scope': {
      const part = scopeParts.find((known) => known === rest)
      return part ? { kind, part } : null
    }
    case 'population':
    case 'document':
      return { kind, id: rest }
    case 'answer':
      return { kind, instance: rest }
    case 'estimate':
      return { kind, cell: rest }
    default:
      return null
  }
}
