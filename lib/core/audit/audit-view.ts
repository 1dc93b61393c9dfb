import { z } from 'zod'

export const AuditView = z.object({
  sequence: z.number(),
  at: z.string(),
  actor: z.string(),
  /** No person acted; `actor` is the code of what did. */
  system: z.boolean(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string(),
})
AuditView.register(z.globalRegistry, { id: 'AuditView' })
export type AuditView = z.infer<typeof AuditView>
