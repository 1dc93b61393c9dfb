import 'server-only'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { actorId, type TransactionCtx } from '../../context'
import type { Reach } from '../assessment/internal'

export const notificationKinds = [
  'step-submitted',
  'step-returned',
  'output-issued',
  'output-approved',
  'mentioned',
  'answers-submitted',
  'questions-delegated',
  'answers-due',
  'answer-returned',
  'section-signed',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

interface Message {
  kind: NotificationKind
  details: Record<string, string>
  path: string
}

/** Leaves a message for members of the assessment, by role or by person; never for the one who acts. */
export async function notify(
  ctx: TransactionCtx,
  reach: Reach,
  to: { roles?: readonly AssessmentRole[]; users?: readonly string[] },
  message: Message,
): Promise<void> {
  const members = await ctx.tx.membership.findMany({ where: { assessmentId: reach.assessment.id }, select: { userId: true, roles: true } })
  const wanted = members.filter(({ userId, roles }) => to.users?.includes(userId) || to.roles?.some((role) => roles.includes(role)))
  const data = wanted.filter(({ userId }) => userId !== actorId(ctx.actor)).map(({ userId }) => ({ userId, ...message, createdAt: ctx.now() }))
  if (data.length > 0) await ctx.tx.notification.createMany({ data })
}
