import 'server-only'
import type { NotificationKind } from '@/lib/core/notification/notification-view'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { actorId } from '@/lib/server/actor'
import type { Reach } from '@/lib/server/assessment/reach'
import type { TransactionCtx } from '@/lib/server/context'
import { composeMail } from '@/lib/server/mail/compose-mail'
import { queueMail } from '@/lib/server/mail/queue-mail'
import { publicUrl } from '@/lib/server/public-url'

interface Message {
  kind: NotificationKind
  details: Record<string, string>
  path: `/${string}`
}

/**
 * Tells members of the assessment, by role or by person, on their home page and by mail; never the
 * one who acts.
 */
export async function notify(
  ctx: TransactionCtx,
  reach: Reach,
  to: { roles?: readonly AssessmentRole[]; users?: readonly string[] },
  message: Message,
): Promise<void> {
  const members = await ctx.tx.membership.findMany({
    where: { assessmentId: reach.assessment.id, removedAt: null, user: { disabledAt: null } },
    select: { userId: true, roles: true, user: { select: { email: true } } },
  })
  const wanted = members.filter(
    ({ userId, roles }) =>
      to.users?.includes(userId) || to.roles?.some((role) => roles.includes(role)),
  )
  const others = wanted.filter(({ userId }) => userId !== actorId(ctx.actor))
  if (others.length > 0)
    await ctx.tx.notification.createMany({
      data: others.map(({ userId }) => ({ userId, ...message, createdAt: ctx.now() })),
    })
  const words = { ...message.details, link: publicUrl(message.path) }
  for (const { user } of others)
    await queueMail(ctx.tx, composeMail(message.kind, user.email, words))
}
