import 'server-only'
import { z } from 'zod'
import { AddressProof } from '@/lib/core/account/proof'
import type { MemberView } from '@/lib/core/member/member-view'
import { AssessmentRole } from '@/lib/core/policy/role'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'

/** People of the assessment, longest-standing first. */
export async function listMembers(
  ctx: Ctx,
  assessmentId: string,
): Promise<{ items: MemberView[]; nextCursor: null }> {
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'member.read')
  const rows = await ctx.db.membership.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      userId: true,
      roles: true,
      stakeholderId: true,
      user: {
        select: {
          ...{ name: true, email: true, institution: true },
          ...{ addressProof: true, addressConfirmedBy: true },
        },
      },
    },
  })
  return {
    items: rows.map(({ user: { addressProof, addressConfirmedBy, ...user }, roles, ...row }) => ({
      ...row,
      ...user,
      addressProof: AddressProof.nullable().parse(addressProof),
      confirmedBy: addressConfirmedBy,
      roles: z.array(AssessmentRole).parse(roles),
    })),
    nextCursor: null,
  }
}
