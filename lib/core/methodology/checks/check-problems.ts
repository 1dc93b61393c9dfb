import type { ScalarField } from '../field'
import { optionsFor } from '../find'
import type { Methodology } from '../schema'
import { columnOf, tableOf, targetOf } from './cells'
import type { Check, Condition, Other } from './check'
import { membersOf } from './check-edition'

/** Whatever the checks of an edition name that it does not have, and columns they cannot read. */
export function checkProblems(methodology: Methodology, checks: readonly Check[]): string[] {
  return checks.flatMap((check) => {
    const place = new Place(methodology, check)
    return [...new Set(place.problems())].map((problem) => `check ${check.key}: ${problem}`)
  })
}

type Kinds = readonly ScalarField['kind'][] | null
const ordered: Kinds = ['date', 'time', 'number', 'percent', 'calculated']

/** The table or form that one check looks at. */
class Place {
  constructor(
    private readonly methodology: Methodology,
    private readonly check: Check,
  ) {}

  problems(): string[] {
    const { tool, table, where = [] } = this.check
    if (!this.methodology.tools.some(({ key }) => key === tool)) return [`there is no tool ${tool}`]
    if (table && !tableOf(this.methodology.tools, tool, table))
      return [`there is no table ${table}`]
    return [...where.flatMap((condition) => this.condition(condition)), ...this.own()]
  }

  private own(): string[] {
    const { check } = this
    switch (check.check) {
      case 'end-after-start':
      case 'no-overlap':
        return [
          ...check.columns.flatMap((key) => this.column(key, ordered)),
          ...('within' in check ? (check.within ?? []) : []).flatMap((key) => this.column(key)),
        ]
      case 'not-before':
      case 'not-after':
        return [...this.column(check.column, ordered), ...this.other(check.than)]
      case 'between':
        return [
          ...this.column(check.column, ordered),
          ...this.other(check.one),
          ...this.other(check.other),
        ]
      case 'not-in-future':
        return this.column(check.column, ['date'])
      case 'within-range':
        return [
          ...this.column(check.column, ['number', 'percent', 'calculated']),
          ...unbounded(check),
        ]
      case 'value-among':
        return [
          ...this.column(check.column),
          ...this.options(check.column, check.values.map(String)),
        ]
      case 'known-in-list':
        return [
          ...this.column(check.column, ['text', 'long-text']),
          ...(membersOf(this.methodology, check.list) ? [] : [`there is no list ${check.list}`]),
        ]
      case 'requires-when':
        return [
          ...check.columns.flatMap((key) => this.column(key)),
          ...(check.where.every((condition) => 'filled' in condition && !condition.filled)
            ? ['it would ask something of an empty row']
            : []),
        ]
      case 'unique-in-column':
        return check.columns.flatMap((key) => this.column(key))
      case 'no-circle':
        return this.circle(check.column)
      case 'sum-at-most':
        return [...this.column(check.column, ['number', 'calculated']), ...this.limit(check.limit)]
      case 'values-present':
        return [...this.column(check.column), ...this.options(check.column, check.groups.flat())]
      case 'target-beyond-baseline':
        return [
          ...[check.column, check.baseline].flatMap((key) => this.column(key, ordered)),
          ...this.column(check.direction),
          ...this.options(check.direction, [...check.up, ...check.down]),
        ]
    }
  }

  private column(key: string, kinds?: Kinds): string[] {
    const { tool, table } = this.check
    return unfit(columnOf(this.methodology.tools, tool, table, key), key, kinds)
  }

  private circle(key: string): string[] {
    const target = targetOf(this.field(key))
    const same = target?.[0] === this.check.tool && target[1] === this.check.table
    return same ? [] : [`column ${key} does not refer to rows of its own table`]
  }

  private limit(limit: Other): string[] {
    const isOne = 'table' in limit || 'field' in limit
    return [...this.other(limit), ...(isOne ? [] : ['its limit is in a row'])]
  }

  private other(other: Other, kinds: Kinds = ordered): string[] {
    const { tools } = this.methodology
    if ('field' in other)
      return unfit(columnOf(tools, other.tool, undefined, other.field), other.field, kinds)
    if ('table' in other) {
      const column = columnOf(tools, other.tool, other.table, other.column)
      return unfit(column, `${other.table}.${other.column}`, kinds)
    }
    return 'through' in other
      ? this.beyond(other.through, other.column, kinds)
      : this.column(other.column, kinds)
  }

  private condition(condition: Condition): string[] {
    const { through, column } = condition
    const problems = through ? this.beyond(through, column) : this.column(column)
    if ('sameAs' in condition) return [...problems, ...this.other(condition.sameAs, null)]
    const wanted = 'in' in condition && !through ? condition.in : []
    return [...problems, ...this.options(column, wanted)]
  }

  private beyond(through: string, key: string, kinds?: Kinds): string[] {
    const target = targetOf(this.field(through))
    if (!target) return [`column ${through} does not refer to rows of a table`]
    return unfit(columnOf(this.methodology.tools, ...target, key), `${through} > ${key}`, kinds)
  }

  /** Values that a choice does not offer. */
  private options(key: string, values: readonly string[]): string[] {
    const field = this.field(key)
    if (field?.kind !== 'choice' && field?.kind !== 'multi-choice') return []
    const offered = optionsFor(this.methodology, field).map(({ value }) => value)
    return values
      .filter((value) => !offered.includes(value))
      .map((value) => `column ${key} has no option ${value}`)
  }

  private field(key: string): ScalarField | undefined {
    return columnOf(this.methodology.tools, this.check.tool, this.check.table, key)
  }
}

function unbounded({
  min,
  above,
  max,
}: {
  min?: unknown
  above?: unknown
  max?: unknown
}): string[] {
  return [min, above, max].some((bound) => bound !== undefined) ? [] : ['it has no bounds']
}

function unfit(field: ScalarField | undefined, name: string, kinds?: Kinds): string[] {
  if (!field) return [`there is no column ${name}`]
  return !kinds || kinds.includes(field.kind) ? [] : [`column ${name} is of the kind ${field.kind}`]
}
