import 'server-only'
import { findTool } from '@/lib/core/methodology/find'
import type { ToolChecks } from '@/lib/core/tool/tool-checks'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadChecks } from './load-checks'

/** What the form of a tool needs to look at its own sense, as far as this person may read it. */
export async function getToolChecks(
  ctx: Ctx,
  assessmentId: string,
  toolKey: string,
): Promise<ToolChecks> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const tool = findTool(reach.methodology, toolKey)
  authorize(reach.subject, 'tool.read', { access: tool.readers })
  return loadChecks(ctx, reach, tool)
}
