import 'server-only'
import type { Ctx } from '@/lib/server/context'
import { openInvitation } from './open-invitation'

export interface InvitationView {
  email: string
  assessmentTitle: string | null
  roles: string[]
  /** `new`: no account yet; `reset`: choose a new password; `join`: sign in to take a role. */
  purpose: 'new' | 'reset' | 'join'
  /** Came on paper, so that somebody confirms the account before it can be used. */
  byPaperCode: boolean
  signedInAsInvited: boolean
}

/** What the holder of a link or a code is invited to. Throws `link-expired`. */
export async function describeInvitation(ctx: Ctx, token: string): Promise<InvitationView> {
  const invitation = await openInvitation(ctx, token)
  const account = await ctx.db.user.findUnique({
    where: { email: invitation.email },
    select: { id: true, passwordHash: true },
  })
  return {
    email: invitation.email,
    assessmentTitle: invitation.assessment?.title ?? null,
    roles: [...invitation.roles, ...invitation.platformRoles],
    purpose: invitation.purpose === 'reset' ? 'reset' : account?.passwordHash ? 'join' : 'new',
    byPaperCode: invitation.delivery === 'paper',
    signedInAsInvited: ctx.actor.kind === 'user' && ctx.actor.userId === account?.id,
  }
}
