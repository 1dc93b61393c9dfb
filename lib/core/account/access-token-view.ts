import { z } from 'zod'

export const AccessTokenView = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type AccessTokenView = z.infer<typeof AccessTokenView>
