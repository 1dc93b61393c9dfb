import { z } from 'zod'
import { Json } from '@/lib/core/json'
import { assessmentRoles } from '@/lib/core/policy/role'

export const keyPattern = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/
export const Key = z.string().regex(keyPattern)

export const Option = z.strictObject({ value: z.string().min(1), label: z.string().min(1) })
Option.register(z.globalRegistry, { id: 'Option' })
export type Option = z.infer<typeof Option>

/** Option lists that are made of other parts of the edition; others stand among its lists. */
const ownSets = [
  'events',
  'challenges',
  'steps',
  'tools',
  'questions',
  'standards',
  'raf-targets',
  'indicators',
] as const
export type OwnSet = (typeof ownSets)[number]
export const isOwnSet = (set: string): set is OwnSet => (ownSets as readonly string[]).includes(set)

/**
 * What a reference points at: an entity of the assessment, or the rows of a table
 * (`tool-m.targets`).
 */
export const ReferenceTarget = z.union([
  z.literal('document'),
  z.literal('population'),
  z.literal('member'),
  z.string().regex(/^[a-z0-9-]+\.[a-z0-9_]+$/),
])
ReferenceTarget.register(z.globalRegistry, { id: 'ReferenceTarget' })

const common = {
  key: Key,
  label: z.string().min(1),
  help: z.string().optional(),
  required: z.boolean().optional(),
}

/** A value worked out from other columns of the same row; never stored, never typed. */
export const Formula = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('product'), columns: z.array(Key).min(2) }),
  z.strictObject({ op: z.literal('sum'), columns: z.array(Key).min(2) }),
  z.strictObject({ op: z.literal('difference'), from: Key, subtract: Key }),
  z.strictObject({ op: z.literal('percentage'), numerator: Key, denominator: Key }),
  z.strictObject({ op: z.literal('days-between'), from: Key, to: Key }),
])
Formula.register(z.globalRegistry, { id: 'Formula' })
export type Formula = z.infer<typeof Formula>

const scalarKinds = [
  z.strictObject({ ...common, kind: z.literal('text'), maxLength: z.int().positive().optional() }),
  z.strictObject({
    ...common,
    kind: z.literal('long-text'),
    maxLength: z.int().positive().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    integer: z.boolean().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
    /** A count of persons or events: small values are hidden in whatever leaves the assessment. */
    counted: z.boolean().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('percent'), max: z.number().optional() }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({ ...common, kind: z.literal('time') }),
  z.strictObject({ ...common, kind: z.literal('yes-no') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z.array(Option).min(2).optional(),
    optionSet: Key.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('multi-choice'),
    options: z.array(Option).min(2).optional(),
    optionSet: Key.optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('reference'),
    to: ReferenceTarget,
    multiple: z.boolean().optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('file'), multiple: z.boolean().optional() }),
  z.strictObject({
    ...common,
    kind: z.literal('calculated'),
    formula: Formula,
    unit: z.string().optional(),
  }),
] as const

export const ScalarField = z.discriminatedUnion('kind', scalarKinds)
ScalarField.register(z.globalRegistry, { id: 'ScalarField' })
export type ScalarField = z.infer<typeof ScalarField>

export const SuggestedRow = z.strictObject({ key: Key, values: z.record(z.string(), Json) })

export const TableField = z.strictObject({
  ...common,
  kind: z.literal('table'),
  rowLabel: z.string().min(1),
  columns: z.array(ScalarField).min(1),
  /** The columns whose words name a row. */
  namedBy: z.array(Key).min(1),
  /** Rows offered by "add the suggested rows"; values are keyed by column. */
  suggestedRows: z.array(SuggestedRow).optional(),
  /** These roles see and edit only rows whose column names their own institution. */
  ownRows: z
    .strictObject({ column: Key, roles: z.array(z.enum(assessmentRoles)).min(1) })
    .optional(),
})
TableField.register(z.globalRegistry, { id: 'TableField' })
export type TableField = z.infer<typeof TableField>

export const Field = z.discriminatedUnion('kind', [...scalarKinds, TableField])
Field.register(z.globalRegistry, { id: 'Field' })
export type Field = z.infer<typeof Field>
