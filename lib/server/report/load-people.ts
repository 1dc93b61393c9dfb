import 'server-only'
import type { ReportPerson } from '@/lib/core/report/report-views'
import type { Source } from './report-reach'

/** Everyone who can be an author or be mentioned. */
export async function loadPeople(source: Source, assessmentId: string): Promise<ReportPerson[]> {
  const rows = await source.membership.findMany({
    where: { assessmentId, removedAt: null, user: { disabledAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { userId: true, user: { select: { name: true, institution: true } } },
  })
  return rows.map(({ userId, user }) => ({ id: userId, ...user }))
}
