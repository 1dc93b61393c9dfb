import { z } from 'zod'

export const PendingInvitation = z.object({
  id: z.string(),
  /** `join`, `roles` (of a member, in place of the present ones) or `reset` (of the password). */
  purpose: z.enum(['join', 'roles', 'reset']),
  /** How the secret reaches the person. */
  delivery: z.enum(['mail', 'paper', 'operator', 'none']),
  email: z.string(),
  /** Of the assessment that a list of the whole platform names. */
  assessment: z.object({ id: z.string(), title: z.string() }).nullable(),
  roles: z.array(z.string()),
  invitedBy: z.string().nullable(),
  /** As the person entered it, or as the account has it; empty until they answered. */
  name: z.string(),
  takenUp: z.boolean(),
  /** Waits for a second person. */
  waits: z.boolean(),
  expiresAt: z.string(),
  allowedActions: z.array(z.string()),
})
export type PendingInvitation = z.infer<typeof PendingInvitation>

export const CreatedInvitation = z.object({
  id: z.uuid(),
  email: z.string(),
  delivery: z.enum(['mail', 'paper']),
  /** To be handed over on paper where no mail is sent; shown once, only its hash is kept. */
  code: z.string().nullable(),
  /** Takes effect only when a second person agrees. */
  waits: z.boolean(),
  expiresAt: z.string(),
})
CreatedInvitation.register(z.globalRegistry, { id: 'CreatedInvitation' })
export type CreatedInvitation = z.infer<typeof CreatedInvitation>

/** `done`, or what waits for a second person: the whole `account`, or only its `roles`. */
export const AcceptedInvitation = z.object({
  email: z.string(),
  state: z.enum(['done', 'account-waits', 'roles-wait']),
})
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>
