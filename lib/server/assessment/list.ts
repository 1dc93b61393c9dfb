import 'server-only'
import { z } from 'zod'
import type { AssessmentListItem } from '@/lib/core/assessment/assessment-list-item'
import type { PageQuery } from '@/lib/core/contract/page'
import { AssessmentRole } from '@/lib/core/policy/role'
import { actorId } from '@/lib/server/actor'
import { authorize, type Ctx, nobodyId, platformSubject, requireUser } from '@/lib/server/context'
import { createdBefore, cutPage } from '@/lib/server/http/paging'

/**
 * Assessments within reach: those the person belongs to, and all of them for the platform's roles.
 * Newest first.
 */
export async function listAssessments(
  ctx: Ctx,
  { limit, cursor }: PageQuery,
): Promise<{ items: AssessmentListItem[]; nextCursor: string | null }> {
  if (ctx.actor.kind === 'user') requireUser(ctx.actor, 'read')
  const subject = platformSubject(ctx.actor)
  const userId = actorId(ctx.actor) ?? nobodyId
  const follows = subject === 'system' || subject.platformRoles.length > 0
  if (follows) authorize(subject, 'assessment.read')
  const rows = await ctx.db.assessment.findMany({
    where: {
      ...(!follows && { memberships: { some: { userId, removedAt: null } } }),
      ...createdBefore(cursor),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      title: true,
      countryCode: true,
      createdAt: true,
      changedAt: true,
      country: { select: { name: true } },
      memberships: { where: { userId, removedAt: null }, select: { roles: true } },
      _count: { select: { steps: { where: { status: 'completed' } } } },
    },
  })
  const { page, nextCursor } = cutPage(rows, limit)
  return {
    items: page.map(({ id, title, countryCode, changedAt, country, memberships, _count }) => ({
      ...{ id, title, countryCode },
      countryName: country.name,
      roles: z.array(AssessmentRole).parse(memberships[0]?.roles ?? []),
      completedSteps: _count.steps,
      changedAt: changedAt.toISOString(),
    })),
    nextCursor,
  }
}
