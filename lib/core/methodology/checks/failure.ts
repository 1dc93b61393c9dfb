import { z } from 'zod'
import { checkKinds } from './check'

/** A piece of the sentence about a failure; whoever shows it writes it in the reader's way. */
export const CheckParam = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('words'), value: z.string() }),
  z.strictObject({ as: z.literal('day'), value: z.string() }),
  z.strictObject({ as: z.literal('number'), value: z.number(), unit: z.string().optional() }),
  z.strictObject({ as: z.literal('list'), value: z.array(z.string()) }),
])
CheckParam.register(z.globalRegistry, { id: 'CheckParam' })
export type CheckParam = z.infer<typeof CheckParam>
export type CheckParams = Readonly<Record<string, CheckParam>>

/** A cell that does not make sense beside another one. */
export const CheckFailure = z.strictObject({
  /** Key of the check in its edition. */
  check: z.string(),
  /** Kind of the check; the sentence of the catalogue has this name. */
  code: z.enum(checkKinds),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), CheckParam),
  place: z.strictObject({
    tool: z.string(),
    /** Null for a field of the form. */
    table: z.string().nullable(),
    /** Null where the table as a whole, or a field of the form, is concerned. */
    row: z.string().nullable(),
    column: z.string(),
  }),
  /** Null where no single row is concerned. */
  rowName: z.string().nullable(),
})
CheckFailure.register(z.globalRegistry, { id: 'CheckFailure' })
export type CheckFailure = z.infer<typeof CheckFailure>

export const words = (value: string): CheckParam => ({ as: 'words', value })
export const list = (value: string[]): CheckParam => ({ as: 'list', value })
