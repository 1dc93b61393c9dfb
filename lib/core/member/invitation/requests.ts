import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { NewPassword } from '../../account/password'
import { Email } from '../../account/requests'
import { assessmentRoles, platformRoles } from '../../policy/role'
import { line, requiredLine } from '../../text'

export const NewInvitation = z.strictObject({
  email: Email,
  roles: z
    .array(z.enum(assessmentRoles))
    .min(1, coded('choose-a-role'))
    .max(assessmentRoles.length),
  /** Row of the stakeholder register that the person answers for. */
  stakeholderId: z.uuid().nullable().default(null),
})
NewInvitation.register(z.globalRegistry, { id: 'NewInvitation' })

export const NewPlatformInvitation = z.strictObject({
  email: Email,
  platformRoles: z.array(z.enum(platformRoles)).max(platformRoles.length),
})

export const AcceptInvitation = z.strictObject({
  /** Of the link, or the code as it was typed in. */
  token: z.string().trim().min(8).max(100),
  /** Asked only of a person who has no account yet. */
  name: requiredLine(120).optional(),
  institution: line(200).default(''),
  /** Asked of a new account and of one that chooses a new password. */
  password: NewPassword.optional(),
})

/** Asked for by whoever says that the address is theirs. */
export const PasswordResetRequest = z.strictObject({ email: Email })
