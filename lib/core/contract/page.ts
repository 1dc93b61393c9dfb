import { z } from 'zod'

/** Query of every list: `limit` up to 100 and the opaque `cursor` of the page before. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number<string | number>().int().min(1).max(100).default(50),
  cursor: z.string().max(400).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

/** One page of a list. */
export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
