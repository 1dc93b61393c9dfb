import { z } from 'zod'
import { PartProgress } from './delegation-progress'

export const DelegationView = z.object({
  id: z.string(),
  institutionId: z.string(),
  userId: z.string().nullable(),
  section: z.string(),
  question: z.string().nullable(),
  dueOn: z.string().nullable(),
  note: z.string(),
  version: z.number(),
})
DelegationView.register(z.globalRegistry, { id: 'DelegationView' })
export type DelegationView = z.infer<typeof DelegationView>

export const RespondentView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  institutionId: z.string(),
})
export type RespondentView = z.infer<typeof RespondentView>

export const DelegationOverview = z.object({
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      suggestedLead: z.string(),
      questions: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
        }),
      ),
    }),
  ),
  institutions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
    }),
  ),
  respondents: z.array(RespondentView),
  delegations: z.array(DelegationView),
  progress: z.array(PartProgress),
  allowedActions: z.array(z.string()),
})
DelegationOverview.register(z.globalRegistry, { id: 'DelegationOverview' })
export type DelegationOverview = z.infer<typeof DelegationOverview>

export const RespondentLinkItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  institution: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
  lastUsedAt: z.string().nullable(),
})
export type RespondentLinkItem = z.infer<typeof RespondentLinkItem>
