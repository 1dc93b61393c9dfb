import type { ScalarField } from '../methodology/field'
import { identifiersIn } from '../methodology/value'
import { type Pointer, pointersAt, type TargetKind } from '../reference/pointer'

type Values = Readonly<Record<string, unknown>>

/** What a field points at; null for one that holds a value of its own. */
export function targetOfField(field: ScalarField): string | null {
  if (field.kind === 'file') return 'document'
  return field.kind === 'reference' ? field.to : null
}

/** Pointers in the cells of one row, or in the fields of a tool. */
export function cellPointers(columns: readonly ScalarField[], values: Values): Pointer[] {
  return columns.flatMap((column) => {
    const target = targetOfField(column)
    const kind = target === null ? null : kindOf(target)
    return kind === null ? [] : pointersAt(column.key, kind, idsIn(values[column.key]))
  })
}

function kindOf(target: string): TargetKind {
  return target === 'document' || target === 'population' || target === 'member' ? target : 'row'
}

function idsIn(value: unknown): string[] {
  return typeof value === 'string' || Array.isArray(value) ? identifiersIn(value) : []
}
