import 'server-only'
import { AppError } from '@/lib/core/error'
import type { AssessmentRole, PlatformRole } from '@/lib/core/policy/role'
import { type Ctx, transaction } from '@/lib/server/context'
import { publicUrl } from '@/lib/server/public-url'
import { addInvitation } from './add-invitation'

interface Wanted {
  email: string
  /** With neither assessment nor platform roles: a new password for an existing account. */
  assessmentId?: string
  roles?: AssessmentRole[]
  platformRoles?: PlatformRole[]
  stakeholderId?: string
}

/** A link that whoever runs the machine hands over; nobody who signs in gets one to see. */
export async function operatorLink(
  ctx: Ctx,
  { email, assessmentId, roles = [], platformRoles = [], stakeholderId }: Wanted,
): Promise<{ link: string; token: string }> {
  return transaction(ctx, async (inner) => {
    if (inner.actor.kind !== 'system') throw new AppError('forbidden')
    const { secret } = await addInvitation(inner, 'operator', {
      purpose: roles.length + platformRoles.length > 0 ? 'join' : 'reset',
      ...{ email, roles, platformRoles, needsConfirmation: false },
      ...{ assessmentId: assessmentId ?? null, stakeholderId: stakeholderId ?? null },
    })
    return { link: publicUrl(`/invitations/${secret}`), token: secret }
  })
}
