import 'server-only'
import type { Ctx } from '@/lib/server/context'
import { openInvitation } from './open-invitation'

export interface InvitationView {
  email: string
  assessmentTitle: string | null
  roles: string[]
  /** `new`: no account yet; `reset`: choose a new password; `join`: sign in to take a role. */
  purpose: 'new' | 'reset' | 'join'
  signedInAsInvited: boolean
}

/** What the holder of a link is invited to. Throws `link-expired`. */
export async function describeInvitation(ctx: Ctx, token: string): Promise<InvitationView> {
  const invitation = await openInvitation(ctx.db, token, ctx.now())
  const account = await ctx.db.user.findUnique({
    where: { email: invitation.email },
    select: { id: true, passwordHash: true },
  })
  const roles = [...invitation.roles, ...invitation.platformRoles]
  return {
    email: invitation.email,
    assessmentTitle: invitation.assessmentTitle,
    roles,
    purpose: !account?.passwordHash ? 'new' : roles.length === 0 ? 'reset' : 'join',
    signedInAsInvited: ctx.actor.kind === 'user' && ctx.actor.userId === account?.id,
  }
}
