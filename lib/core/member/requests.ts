import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { assessmentRoles } from '../policy/role'

export const MemberChange = z.strictObject({
  roles: z.array(z.enum(assessmentRoles)).min(1, coded('choose-a-role')),
  stakeholderId: z.uuid().nullable().optional(),
})
