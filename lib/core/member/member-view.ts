import { z } from 'zod'
import { AddressProof } from '../account/proof'
import { AssessmentRole } from '../policy/role'

export const MemberView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  institution: z.string(),
  roles: z.array(AssessmentRole),
  stakeholderId: z.string().nullable(),
  /** How the address was proved; null for who comes by a personal link and has no password. */
  addressProof: AddressProof.nullable(),
  /** Who vouched for a person who came by a paper code. */
  confirmedBy: z.string(),
})
export type MemberView = z.infer<typeof MemberView>
