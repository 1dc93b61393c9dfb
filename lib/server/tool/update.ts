import 'server-only'
import type { z } from 'zod'
import { findTool } from '@/lib/core/methodology/find'
import { ToolChange } from '@/lib/core/tool/requests'
import type { ToolChangeView } from '@/lib/core/tool/tool-change-view'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { applyEach } from './apply-each'
import { applyOperations } from './apply-operations'

/**
 * Applies all operations or none, and throws `version-conflict` with both values of every field
 * that someone else changed meanwhile; with `each`, applies what is good and answers what is not.
 */
export async function updateTool(
  ctx: Ctx,
  assessmentId: string,
  toolKey: string,
  input: z.input<typeof ToolChange>,
): Promise<ToolChangeView> {
  const { operations, each } = ToolChange.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const tool = findTool(reach.methodology, toolKey)
    authorize(reach.subject, 'tool.update', { access: tool.editors })
    const apply = each ? applyEach : applyOperations
    const { answer, before, after, ...bad } = await apply(inner, reach, tool, operations)
    if (Object.keys(after).length > 0) {
      await touchAssessment(inner.tx, assessmentId, inner.now())
      await record(inner, {
        action: 'tool.update',
        entity: 'tool',
        entityId: toolKey,
        assessmentId,
        before,
        after,
      })
    }
    return { ...answer, refusals: [], conflicts: [], ...bad }
  })
}
