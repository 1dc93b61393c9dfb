import 'server-only'
import { z } from 'zod'
import type { AssessmentRole } from '@/lib/core/policy/role'
import { authorize, type Ctx, platformSubject } from '../../context'
import { decodeCursor, encodeCursor, type PageQuery } from '../../http/paging'

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

export interface AssessmentListItem {
  id: string
  title: string
  countryCode: string
  countryName: string
  roles: AssessmentRole[]
  completedSteps: number
  changedAt: string
}

/** Assessments within reach: those the person belongs to, and all of them for the platform's roles. Newest first. */
export async function listAssessments(ctx: Ctx, { limit, cursor }: PageQuery): Promise<{ items: AssessmentListItem[]; nextCursor: string | null }> {
  const subject = platformSubject(ctx.actor)
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : '00000000-0000-0000-0000-000000000000'
  const follows = subject === 'system' || subject.platformRoles.length > 0
  if (follows) authorize(subject, 'assessment.read')
  const after = decodeCursor(cursor, Cursor)
  const rows = await ctx.db.assessment.findMany({
    where: {
      ...(!follows && { memberships: { some: { userId } } }),
      ...(after && { OR: [{ createdAt: { lt: new Date(after[0]) } }, { createdAt: new Date(after[0]), id: { lt: after[1] } }] }),
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
      memberships: { where: { userId }, select: { roles: true } },
      _count: { select: { steps: { where: { status: 'completed' } } } },
    },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ id, title, countryCode, changedAt, country, memberships, _count }) => ({
      ...{ id, title, countryCode },
      countryName: country.name,
      roles: (memberships[0]?.roles ?? []) as AssessmentRole[],
      completedSteps: _count.steps,
      changedAt: changedAt.toISOString(),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
