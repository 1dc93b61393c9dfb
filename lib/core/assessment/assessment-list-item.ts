import { z } from 'zod'
import { AssessmentRole } from '../policy/role'

export const AssessmentListItem = z.object({
  id: z.string(),
  title: z.string(),
  countryCode: z.string(),
  countryName: z.string(),
  roles: z.array(AssessmentRole),
  completedSteps: z.number(),
  changedAt: z.string(),
})
export type AssessmentListItem = z.infer<typeof AssessmentListItem>
