import { z } from 'zod'
import { assessmentRoles } from '../policy/role'

export const MemberChange = z.strictObject({
  roles: z.array(z.enum(assessmentRoles)).min(1, 'Choose at least one role.'),
  stakeholderId: z.uuid().nullable().optional(),
})
