import { z } from 'zod'

export const PendingInvitation = z.object({
  id: z.string(),
  email: z.string(),
  roles: z.array(z.string()),
  expiresAt: z.string(),
})
export type PendingInvitation = z.infer<typeof PendingInvitation>
