import { z } from 'zod'

export const NotificationView = z.object({
  id: z.string(),
  kind: z.string(),
  details: z.record(z.string(), z.string()),
  path: z.string(),
  at: z.string(),
})
export type NotificationView = z.infer<typeof NotificationView>
