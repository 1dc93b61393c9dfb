import 'server-only'
import { findOutput } from '@/lib/core/methodology/find'
import type { VerifiedVersion } from '@/lib/core/output/verified-version'
import { AssessmentRole } from '@/lib/core/policy/role'
import type { Ctx } from '@/lib/server/context'
import { getMethodology } from '@/lib/server/methodology/registry'

/**
 * What a person who holds a document learns from its hash; null when no document of this service
 * has it.
 */
export async function verifyOutput(ctx: Ctx, hash: string): Promise<VerifiedVersion | null> {
  const found = await ctx.db.outputVersion.findFirst({
    where: { sha256: hash.toLowerCase() },
    select: {
      assessmentId: true,
      outputKey: true,
      number: true,
      issuedAt: true,
      approvedAt: true,
      restrictedPassages: true,
      approvals: { orderBy: { at: 'asc' }, select: { role: true, at: true } },
      assessment: { select: { methodologyKey: true, country: { select: { name: true } } } },
    },
  })
  if (!found) return null
  const { assessmentId, outputKey, number, assessment, restrictedPassages } = found
  const later = await ctx.db.outputVersion.findMany({
    where: { assessmentId, outputKey, number: { gt: number } },
    orderBy: { number: 'desc' },
    select: { number: true, approvedAt: true },
  })
  const { title, approvers } = findOutput(getMethodology(assessment.methodologyKey), outputKey)
  const approvals = found.approvals.map(({ role, at }) => ({
    role: AssessmentRole.parse(role),
    at: at.toISOString(),
  }))
  return {
    ...{ title, number, restrictedPassages, approvals },
    country: assessment.country.name,
    issuedAt: found.issuedAt.toISOString(),
    approvedAt: found.approvedAt?.toISOString() ?? null,
    waitingFor: found.approvedAt
      ? []
      : approvers.filter((role) => !approvals.some((approval) => approval.role === role)),
    newer: later[0]?.number ?? null,
    newerApproved: later.find(({ approvedAt }) => approvedAt !== null)?.number ?? null,
  }
}
