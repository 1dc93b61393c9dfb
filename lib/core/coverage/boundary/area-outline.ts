import { z } from 'zod'

/** An area as it is drawn: rings of points in a square of 1000 by 1000, from the upper left. */
export const AreaOutline = z.strictObject({
  name: z.string().max(200),
  rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
})
export type AreaOutline = z.infer<typeof AreaOutline>
