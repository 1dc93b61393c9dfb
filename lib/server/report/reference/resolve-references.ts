import 'server-only'
import { parseTarget } from '@/lib/core/report/reference/reference-target'
import { presentValue } from '@/lib/core/report/reference/stale-references'
import { ReferenceQuery } from '@/lib/core/report/report-requests'
import type { ResolvedReference } from '@/lib/core/report/report-views'
import { referencesIn } from '@/lib/core/report/text/prose-text'
import { authorize, type Ctx } from '@/lib/server/context'
import { getReportFor, reportResource } from '@/lib/server/report/report-reach'
import { loadMaterial } from './load-material'
import { mayRefer } from './readable-targets'

/** What each target says now. Who reads the report also reads what it refers to already. */
export async function resolveReferences(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
  input: ReferenceQuery,
): Promise<{ items: ResolvedReference[] }> {
  const { targets } = ReferenceQuery.parse(input)
  const reach = await getReportFor(ctx, assessmentId, outputKey)
  authorize(reach.subject, 'report.read', reportResource(ctx, reach))
  const material = await loadMaterial(ctx.db, reach)
  const used = new Set(
    (material.facts.reports[outputKey]?.sections ?? []).flatMap(({ prose }) =>
      referencesIn(prose).map(({ target }) => target),
    ),
  )
  const isOpen = (key: string) => {
    const target = parseTarget(key)
    return target !== null && (used.has(key) || mayRefer(reach, target))
  }
  return {
    items: targets.map((target) => ({
      target,
      now: isOpen(target) ? presentValue(material, target) : null,
    })),
  }
}
