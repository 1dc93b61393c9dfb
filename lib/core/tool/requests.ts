import { z } from 'zod'
import { Json } from '@/lib/core/json'
import { RemovalChoice } from '../removal/requests'

const key = z.string().max(60)

export const version = z.int32().min(0)

const values = z.record(key, Json)

/**
 * One change of a tool. `version` is that of the field or row the change was made on; 0 for a field
 * never filled.
 */
export const ToolOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set-field'), field: key, value: Json, version }),
  /** The caller chooses the id, so that a repeated request adds no second row. */
  z.strictObject({
    op: z.literal('add-row'),
    table: key,
    id: z.uuid(),
    values,
    after: z.uuid().nullable().optional(),
  }),
  z.strictObject({ op: z.literal('set-cells'), table: key, row: z.uuid(), values, version }),
  z.strictObject({
    op: z.literal('move-row'),
    table: key,
    row: z.uuid(),
    after: z.uuid().nullable(),
  }),
  z.strictObject({ op: z.literal('remove-row'), table: key, row: z.uuid(), version }),
  /** Takes a removal back: the row stands where it stood. */
  z.strictObject({ op: z.literal('restore-row'), table: key, row: z.uuid() }),
])
ToolOperation.register(z.globalRegistry, { id: 'ToolOperation' })

export type ToolOperation = z.infer<typeof ToolOperation>

export const ToolChange = z.strictObject({
  operations: z.array(ToolOperation).min(1).max(500),
  /** Carries out what is good and answers what is not, cell by cell; else all or nothing. */
  each: z.boolean().default(false),
})
ToolChange.register(z.globalRegistry, { id: 'ToolChange' })

export const RowRemoval = RemovalChoice.extend({
  /** Version of the row that the person saw. */
  version: z.coerce.number().pipe(z.int32().min(1)),
})
