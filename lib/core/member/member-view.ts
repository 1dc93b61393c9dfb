import { z } from 'zod'
import { AssessmentRole } from '../policy/role'

export const MemberView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  institution: z.string(),
  roles: z.array(AssessmentRole),
  stakeholderId: z.string().nullable(),
})
export type MemberView = z.infer<typeof MemberView>
