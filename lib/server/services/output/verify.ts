import 'server-only'
import { findOutput } from '@/lib/core/methodology/find'
import { getMethodology } from '@/lib/core/methodology/registry'
import type { Ctx } from '../../context'

export interface Verified {
  title: string
  country: string
  number: number
  issuedAt: string
  approvedAt: string | null
  /** Number of the newest version, which may be a later one. */
  latestNumber: number
}

/** What a person who holds a document learns from its hash; null when no document of this service has it. */
export async function verifyOutput(ctx: Ctx, hash: string): Promise<Verified | null> {
  const found = await ctx.db.outputVersion.findFirst({
    where: { sha256: hash.toLowerCase() },
    select: {
      assessmentId: true,
      outputKey: true,
      number: true,
      issuedAt: true,
      approvedAt: true,
      assessment: { select: { methodologyKey: true, country: { select: { name: true } } } },
    },
  })
  if (!found) return null
  const { assessmentId, outputKey, number, assessment } = found
  const latest = await ctx.db.outputVersion.aggregate({ where: { assessmentId, outputKey }, _max: { number: true } })
  return {
    title: findOutput(getMethodology(assessment.methodologyKey), outputKey).title,
    country: assessment.country.name,
    number,
    issuedAt: found.issuedAt.toISOString(),
    approvedAt: found.approvedAt?.toISOString() ?? null,
    latestNumber: latest._max.number ?? number,
  }
}
