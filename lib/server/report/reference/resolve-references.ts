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

/**
 * What each target says now, as far as this person may read it where it stands. What a text of the
 * report refers to already is told to every reader of it as it was last accepted there.
 */
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
  const accepted = new Map(
    (material.facts.reports[outputKey]?.sections ?? []).flatMap(({ prose }) =>
      referencesIn(prose).map(({ target, value, source }) => [target, { value, source }]),
    ),
  )
  const shown = (key: string) => {
    const target = parseTarget(key)
    if (target === null) return null
    return mayRefer(reach, target) ? presentValue(material, key) : (accepted.get(key) ?? null)
  }
  return { items: targets.map((target) => ({ target, now: shown(target) })) }
}
