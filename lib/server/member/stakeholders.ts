import 'server-only'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { type Institution, loadInstitutions } from './institutions'

/** Institutions of the stakeholder register that a member can answer for. */
export async function listStakeholders(ctx: Ctx, assessmentId: string): Promise<Institution[]> {
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'member.read')
  return loadInstitutions(ctx.db, assessmentId)
}
