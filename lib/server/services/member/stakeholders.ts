import 'server-only'
import { authorize, type Ctx } from '../../context'
import { getAssessmentFor } from '../assessment/internal'

/** Institutions of the stakeholder register that a member can answer for. */
export async function listStakeholders(ctx: Ctx, assessmentId: string): Promise<{ id: string; name: string }[]> {
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'member.read')
  const rows = await ctx.db.toolRow.findMany({
    where: { assessmentId, tableKey: 'stakeholders', removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, values: true },
  })
  return rows.map(({ id, values }) => ({ id, name: String((values as Record<string, unknown>).name ?? '') || id }))
}
