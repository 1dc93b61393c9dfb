import { z } from 'zod'
import { Key } from '../field'

/** What a cell is compared with. */
export const Other = z.union([
  z.strictObject({ column: Key }).describe('Another cell of the same row or form.'),
  z
    .strictObject({ through: Key, column: Key })
    .describe('A cell of the rows that the reference in `through` names.'),
  z.strictObject({ tool: Key, field: Key }).describe('A field of a form.'),
  z
    .strictObject({ tool: Key, table: Key, column: Key, take: z.enum(['first', 'last']) })
    .describe('The smallest or largest value of a column.'),
])
Other.register(z.globalRegistry, { id: 'CheckedOther' })
export type Other = z.infer<typeof Other>

const ofCell = { through: Key.optional(), column: Key }

/**
 * What must hold for a cell of the row, or of the row that `through` refers to. Words are compared
 * without regard to case.
 */
export const Condition = z.union([
  z.strictObject({ ...ofCell, in: z.array(z.string()).min(1) }).describe('It is one of these.'),
  z.strictObject({ ...ofCell, filled: z.boolean() }).describe('It is filled, or empty.'),
  z.strictObject({ ...ofCell, sameAs: Other }).describe('It is the same as another.'),
])
Condition.register(z.globalRegistry, { id: 'Condition' })
export type Condition = z.infer<typeof Condition>

const common = {
  /** Permanent name of the check in its edition. */
  key: Key,
  tool: Key,
  /** The table whose rows are looked at; absent where the fields of the form itself are. */
  table: Key.optional(),
  /** An error stops handing over and issuing until it is mended or a reason is given. */
  severity: z.enum(['error', 'warning']),
  /** Only rows that meet all of these are looked at. */
  where: z.array(Condition).min(1).optional(),
}

/** The closed list. What is empty is never wrong, except to `requires-when`. */
export const Check = z.discriminatedUnion('check', [
  z
    .strictObject({
      ...common,
      check: z.literal('end-after-start'),
      columns: z.tuple([Key, Key]),
      /** Equal is wrong too. */
      apart: z.literal(true).optional(),
    })
    .describe('The second of two dates, times or numbers is not below the first.'),
  z
    .strictObject({ ...common, check: z.literal('not-before'), column: Key, than: Other })
    .describe('The value is not below another; of several others, not below the largest.'),
  z
    .strictObject({ ...common, check: z.literal('not-after'), column: Key, than: Other })
    .describe('The value is not above another; of several others, not above the smallest.'),
  z
    .strictObject({ ...common, check: z.literal('between'), column: Key, one: Other, other: Other })
    .describe('The value lies between two others, whichever of them is the larger.'),
  z
    .strictObject({ ...common, check: z.literal('not-in-future'), column: Key })
    .describe('The day is today or earlier.'),
  z
    .strictObject({
      ...common,
      check: z.literal('within-range'),
      column: Key,
      min: z.number().optional(),
      /** The number itself is out of bounds too. */
      above: z.number().optional(),
      max: z.number().optional(),
    })
    .describe('The number lies within fixed bounds.'),
  z
    .strictObject({
      ...common,
      check: z.literal('value-among'),
      column: Key,
      values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
    })
    .describe('The value is one of a few; with `where`, those that go with another cell.'),
  z
    .strictObject({
      ...common,
      check: z.literal('known-in-list'),
      column: Key,
      /** A list of the edition, or `currencies`. */
      list: Key,
      /** The text holds several, parted by commas, semicolons or spaces. */
      several: z.literal(true).optional(),
    })
    .describe('The text names members of a list.'),
  z
    .strictObject({
      ...common,
      check: z.literal('requires-when'),
      where: z.array(Condition).min(1),
      columns: z.array(Key).min(1),
    })
    .describe('Where the conditions hold, these cells are filled.'),
  z
    .strictObject({
      ...common,
      check: z.literal('unique-in-column'),
      table: Key,
      columns: z.array(Key).min(1),
    })
    .describe('No two rows hold the same in these columns; a row that lacks one is left out.'),
  z
    .strictObject({ ...common, check: z.literal('no-circle'), table: Key, column: Key })
    .describe('Rows that refer to rows of their own table never lead back to themselves.'),
  z
    .strictObject({
      ...common,
      check: z.literal('no-overlap'),
      table: Key,
      columns: z.tuple([Key, Key]),
      /** Rows are compared where they agree on these; a row that lacks one is left out. */
      within: z.array(Key).min(1).optional(),
    })
    .describe('The stretches of two rows do not cover each other.'),
  z
    .strictObject({
      ...common,
      check: z.literal('sum-at-most'),
      table: Key,
      column: Key,
      limit: Other,
    })
    .describe('The sum of a column does not pass a limit.'),
  z
    .strictObject({
      ...common,
      check: z.literal('values-present'),
      table: Key,
      column: Key,
      groups: z.array(z.array(z.string()).min(1)).min(1),
    })
    .describe('A table that has rows has at least one of each group of values.'),
  z
    .strictObject({
      ...common,
      check: z.literal('target-beyond-baseline'),
      column: Key,
      baseline: Key,
      direction: Key,
      up: z.array(z.string()).min(1),
      down: z.array(z.string()).min(1),
    })
    .describe(
      'A value to be reached does not fall behind the value at the start, whichever way is better.',
    ),
])
Check.register(z.globalRegistry, { id: 'Check' })
export type Check = z.infer<typeof Check>
export type CheckKind = Check['check']
export const checkKinds = Check.options.map((option) => option.shape.check.value)
export type CheckOf<K extends CheckKind> = Extract<Check, { check: K }>
