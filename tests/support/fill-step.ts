import { randomUUID } from 'node:crypto'
import type { Check } from '@/lib/core/methodology/checks/check'
import type { ScalarField, TableField } from '@/lib/core/methodology/field'
import { findTool, optionsFor } from '@/lib/core/methodology/find'
import type { Methodology, Step } from '@/lib/core/methodology/schema'
import type { ToolOperation } from '@/lib/core/tool/requests'
import type { Json } from '../../lib/core/json'

/** Ids that references may name: documents and populations, and rows by `tool.table`. */
export type Known = Map<string, string>

/** Options that say a thing is done, preferred where a list has one. */
const settled = ['done', 'submitted', 'measured', 'accept', 'outcome']

/**
 * One value in every field of the step's tools and one full row in every table. New rows are added
 * to `known`.
 */
export function fillStep(
  methodology: Methodology,
  step: Step,
  known: Known,
): { tool: string; operations: ToolOperation[] }[] {
  const filled = step.tools.map((tool) => ({
    tool,
    operations: findTool(methodology, tool).sections.flatMap(({ fields }) =>
      fields.flatMap((field): ToolOperation[] => {
        if (field.kind === 'table') return [addRow(methodology, tool, field, known)]
        const value = sensibleValue(methodology, { tool }, field, known)
        return value === null ? [] : [{ op: 'set-field', field: field.key, value, version: 0 }]
      }),
    ),
  }))
  return filled.filter(({ operations }) => operations.length > 0)
}

function addRow(
  methodology: Methodology,
  tool: string,
  table: TableField,
  known: Known,
): ToolOperation {
  const id = randomUUID()
  const values = table.columns.flatMap((column) => {
    const value = sensibleValue(methodology, { tool, table: table.key }, column, known)
    return value === null ? [] : [[column.key, value] as const]
  })
  known.set(`${tool}.${table.key}`, id)
  return { op: 'add-row', table: table.key, id, values: Object.fromEntries(values) }
}

/** A value that the field takes and that no check of the edition calls an error. */
function sensibleValue(
  methodology: Methodology,
  at: { tool: string; table?: string },
  field: ScalarField,
  known: Known,
): Json {
  const errors = methodology.checks.filter(
    ({ tool, table, severity }) => severity === 'error' && tool === at.tool && table === at.table,
  )
  return errors.reduce(
    (value, check) => mended(check, field, value),
    sampleValue(methodology, field, known),
  )
}

function mended(check: Check, { key }: ScalarField, value: Json): Json {
  switch (check.check) {
    case 'end-after-start':
      return check.apart && check.columns[1] === key ? above(value) : value
    case 'target-beyond-baseline':
      return check.column === key ? above(value) : value
    case 'within-range':
      return check.column === key && check.above !== undefined ? check.above + 1 : value
    case 'known-in-list':
      return check.column === key && check.list === 'currencies' ? 'USD' : value
    default:
      return value
  }
}

function above(value: Json): Json {
  return typeof value === 'number' ? value + 1 : '17:00'
}

/** A value that the field takes; null where there is nothing yet to refer to. */
function sampleValue(methodology: Methodology, field: ScalarField, known: Known): Json {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return 'Words.'
    case 'number':
      return field.min ?? 1
    case 'percent':
      return 50
    case 'date':
      return '2026-03-02'
    case 'time':
      return '09:00'
    case 'yes-no':
      return true
    case 'choice':
      return optionOf(methodology, field)
    case 'multi-choice':
      return [optionOf(methodology, field)]
    case 'reference':
      return listed(known.get(field.to), field.multiple)
    case 'file':
      return listed(known.get('document'), field.multiple)
    case 'calculated':
      return null
  }
}

function listed(id: string | undefined, multiple = false): Json {
  if (id === undefined) return null
  return multiple ? [id] : id
}

function optionOf(
  methodology: Methodology,
  field: Extract<ScalarField, { kind: 'choice' | 'multi-choice' }>,
): string {
  const options = optionsFor(methodology, field).map(({ value }) => value)
  return options.find((value) => settled.includes(value)) ?? options[0] ?? ''
}
