import { z } from 'zod'
import { Key } from './field'

/** One thing that must hold before a step moves on; the message says what is missing. */
const guardCommon = {
  key: Key,
  /** 'submit' guards must hold before review, 'complete' guards only before completion. */
  before: z.enum(['submit', 'complete']),
  message: z.string().min(1),
}

export const RowCondition = z.strictObject({ column: Key, in: z.array(z.string()).min(1) })
RowCondition.register(z.globalRegistry, { id: 'RowCondition' })
export type RowCondition = z.infer<typeof RowCondition>

export const Guard = z.discriminatedUnion('kind', [
  z.strictObject({ ...guardCommon, kind: z.literal('field-filled'), tool: Key, field: Key }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-at-least'),
    tool: Key,
    table: Key,
    count: z.int().positive(),
    where: RowCondition.optional(),
  }),
  /** No row of the table may meet the condition. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-none'),
    tool: Key,
    table: Key,
    where: RowCondition,
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-filled'),
    tool: Key,
    table: Key,
    columns: z.array(Key).min(1),
    where: RowCondition.optional(),
  }),
  /** Each row of `table` that meets `where` (or each row it names in `through`) is referred to by a row of `byTool.byTable` in `column`. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('rows-referenced'),
    tool: Key,
    table: Key,
    where: RowCondition.optional(),
    through: Key.optional(),
    byTool: Key,
    byTable: Key,
    column: Key,
  }),
  /** Each population in scope appears in `column` of the table. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('populations-covered'),
    tool: Key,
    table: Key,
    column: Key,
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('scope-set'),
    part: z.enum(['events', 'populations', 'territory']),
  }),
  z.strictObject({
    ...guardCommon,
    kind: z.literal('documents-at-least'),
    count: z.int().positive(),
  }),
  z.strictObject({ ...guardCommon, kind: z.literal('output-approved'), output: Key }),
  /** `answered`: each required question has an answer or a reason; `agreed`: institutions do not contradict each other; `signed`: who answered a section signed it. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('questionnaire'),
    part: z.enum(['answered', 'agreed', 'signed']),
  }),
  /** `covered`: a figure or a reason for each population and event; `decided`: one of the alternatives adopted; `sourced`: figures have sources and a grade. */
  z.strictObject({
    ...guardCommon,
    kind: z.literal('coverage'),
    part: z.enum(['covered', 'decided', 'sourced']),
  }),
  /** Each section of the written output that must be written is. */
  z.strictObject({ ...guardCommon, kind: z.literal('report'), output: Key }),
])
Guard.register(z.globalRegistry, { id: 'Guard' })
export type Guard = z.infer<typeof Guard>
