import { z } from 'zod'

export const SessionView = z.object({
  id: z.string(),
  /** What the browser says it is. */
  device: z.string(),
  address: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>
