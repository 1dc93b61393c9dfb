import { z } from 'zod'
import { Json } from '@/lib/core/json'

const values = z.record(z.string(), Json)

/** A change made on a value that someone else has changed since, to another value. */
export const ToolConflict = z.object({
  /** Place of the operation in the request. */
  operation: z.int(),
  field: z.string(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  yours: Json,
  theirs: Json,
  /** Version to send when yours shall replace theirs. */
  version: z.int(),
  by: z.string(),
  at: z.string(),
})
ToolConflict.register(z.globalRegistry, { id: 'ToolConflict' })
export type ToolConflict = z.infer<typeof ToolConflict>

/** What of a change was not carried out, and why. */
export const OperationRefusal = z.object({
  operation: z.int(),
  /** Null where the operation as a whole was refused. */
  column: z.string().nullable(),
  status: z.int(),
  message: z.string(),
})
export type OperationRefusal = z.infer<typeof OperationRefusal>

/** What of a change was carried out, the fields and rows as they are now; and what was not. */
export const ToolChangeView = z.object({
  fields: z.record(z.string(), z.object({ value: Json, version: z.int() })),
  rows: z.array(z.object({ table: z.string(), id: z.string(), values, version: z.int() })),
  removed: z.array(z.string()),
  refusals: z.array(OperationRefusal),
  conflicts: z.array(ToolConflict),
})
ToolChangeView.register(z.globalRegistry, { id: 'ToolChangeView' })
export type ToolChangeView = z.infer<typeof ToolChangeView>
export type ToolChanged = Pick<ToolChangeView, 'fields' | 'rows' | 'removed'>
