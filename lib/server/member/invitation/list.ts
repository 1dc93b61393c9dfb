import 'server-only'
import { z } from 'zod'
import { PendingInvitation } from '@/lib/core/member/invitation/pending-invitation'
import { can } from '@/lib/core/policy/can'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx, platformSubject } from '@/lib/server/context'
import type { Prisma } from '@/lib/server/generated/client'
import { notSecondPerson } from './second-person'

const columns = {
  id: true,
  purpose: true,
  delivery: true,
  email: true,
  roles: true,
  platformRoles: true,
  name: true,
  takenUpAt: true,
  needsConfirmation: true,
  confirmedAt: true,
  invitedById: true,
  expiresAt: true,
  assessment: { select: { id: true, title: true } },
  invitedBy: { select: { name: true } },
  user: { select: { name: true } },
} satisfies Prisma.InvitationSelect

type Row = Prisma.InvitationGetPayload<{ select: typeof columns }>
interface Page {
  items: PendingInvitation[]
  nextCursor: null
}

/** Invitations that can still be taken up, and what waits for a second person. */
export async function listInvitations(ctx: Ctx, assessmentId: string): Promise<Page> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'invitation.read')
  const confirms = can(subjectOf(reach), 'invitation.confirm')
  return page(ctx, { assessmentId }, confirms)
}

/** Invitations to the platform, and all that waits for a second person anywhere. */
export async function listPlatformInvitations(ctx: Ctx): Promise<Page> {
  authorize(platformSubject(ctx.actor), 'platform.invite')
  const waiting = { needsConfirmation: true, confirmedAt: null }
  return page(ctx, { OR: [{ assessmentId: null }, waiting] }, true)
}

async function page(
  ctx: Ctx,
  where: Prisma.InvitationWhereInput,
  confirms: boolean,
): Promise<Page> {
  const rows = await ctx.db.invitation.findMany({
    where: { ...where, usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: columns,
  })
  return { items: rows.map((row) => viewOf(ctx, row, confirms)), nextCursor: null }
}

const { purpose: Purpose, delivery: Delivery } = PendingInvitation.shape

function viewOf({ actor }: Ctx, row: Row, confirms: boolean): PendingInvitation {
  const byPaper = row.delivery === 'paper'
  const waits = !row.confirmedAt && (row.needsConfirmation || (byPaper && row.takenUpAt !== null))
  const isOther = notSecondPerson(actor, row) === null
  return {
    ...{ id: row.id, email: row.email, assessment: row.assessment, waits },
    purpose: Purpose.parse(row.purpose),
    delivery: Delivery.parse(row.delivery),
    roles: z.array(z.string()).parse([...row.roles, ...row.platformRoles]),
    invitedBy: row.invitedBy?.name ?? null,
    name: row.user?.name ?? row.name,
    takenUp: row.takenUpAt !== null,
    expiresAt: row.expiresAt.toISOString(),
    allowedActions: [
      'invitation.revoke',
      ...(confirms && waits && isOther && (!byPaper || row.takenUpAt)
        ? ['invitation.confirm']
        : []),
    ],
  }
}
