import type { Field, Formula, Option, ScalarField, TableField } from './field'

/** Short forms to write an edition's fields in; each gives plain data. */
type Extra = { help?: string; required?: boolean }

export const text = (key: string, label: string, extra: Extra = {}) =>
  ({ kind: 'text', key, label, ...extra }) satisfies ScalarField
export const longText = (key: string, label: string, extra: Extra = {}) =>
  ({ kind: 'long-text', key, label, ...extra }) satisfies ScalarField
export const date = (key: string, label: string, extra: Extra = {}) =>
  ({ kind: 'date', key, label, ...extra }) satisfies ScalarField
export const time = (key: string, label: string, extra: Extra = {}) =>
  ({ kind: 'time', key, label, ...extra }) satisfies ScalarField
export const yesNo = (key: string, label: string, extra: Extra = {}) =>
  ({ kind: 'yes-no', key, label, ...extra }) satisfies ScalarField
export const percent = (key: string, label: string, extra: Extra & { max?: number } = {}) =>
  ({ kind: 'percent', key, label, ...extra }) satisfies ScalarField

interface NumberExtra extends Extra {
  integer?: boolean
  min?: number
  max?: number
  unit?: string
  counted?: boolean
}
export const number = (key: string, label: string, extra: NumberExtra = {}) =>
  ({ kind: 'number', key, label, ...extra }) satisfies ScalarField
export const wholeNumber = (key: string, label: string, extra: NumberExtra = {}) =>
  number(key, label, { integer: true, min: 0, ...extra })
export const count = (key: string, label: string, extra: Extra = {}) =>
  wholeNumber(key, label, { counted: true, ...extra })
export const year = (key: string, label: string, extra: Extra = {}) =>
  number(key, label, { integer: true, min: 1900, max: 2100, ...extra })

/** Options from `value: label` pairs, in order. */
export const optionsOf = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

type OptionSource =
  | Record<string, string>
  | NonNullable<Extract<ScalarField, { kind: 'choice' }>['optionSet']>
const optionSource = (source: OptionSource) =>
  typeof source === 'string' ? { optionSet: source } : { options: optionsOf(source) }

export const choice = (
  key: string,
  label: string,
  source: OptionSource,
  extra: Extra = {},
): ScalarField => ({
  kind: 'choice',
  key,
  label,
  ...optionSource(source),
  ...extra,
})
export const multiChoice = (
  key: string,
  label: string,
  source: OptionSource,
  extra: Extra = {},
): ScalarField => ({
  kind: 'multi-choice',
  key,
  label,
  ...optionSource(source),
  ...extra,
})

type ReferenceField = Extract<ScalarField, { kind: 'reference' }>
export const reference = (
  key: string,
  label: string,
  to: ReferenceField['to'],
  extra: Extra & { multiple?: boolean } = {},
): ScalarField => ({
  kind: 'reference',
  key,
  label,
  to,
  ...extra,
})
export const references = (
  key: string,
  label: string,
  to: ReferenceField['to'],
  extra: Extra = {},
) => reference(key, label, to, { multiple: true, ...extra })
export const file = (key: string, label: string, extra: Extra & { multiple?: boolean } = {}) =>
  ({ kind: 'file', key, label, ...extra }) satisfies ScalarField
export const calculated = (
  key: string,
  label: string,
  formula: Formula,
  extra: Extra & { unit?: string } = {},
): ScalarField => ({
  kind: 'calculated',
  key,
  label,
  formula,
  ...extra,
})

type TableExtra = Extra & Pick<TableField, 'suggestedRows' | 'ownRows'>
export const table = (
  key: string,
  label: string,
  rowLabel: string,
  columns: ScalarField[],
  extra: TableExtra = {},
): TableField => ({
  kind: 'table',
  key,
  label,
  rowLabel,
  columns,
  ...extra,
})

export const section = (key: string, title: string, fields: Field[], help?: string) => ({
  key,
  title,
  fields,
  ...(help !== undefined && { help }),
})
