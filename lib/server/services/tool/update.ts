import 'server-only'
import type { z } from 'zod'
import type { Json } from '@/lib/core/documents/assessment-facts'
import { AppError } from '@/lib/core/error'
import { findTool } from '@/lib/core/methodology/find'
import { authorize, type Ctx, record, transaction } from '../../context'
import { getAssessmentFor, touchAssessment } from '../assessment/internal'
import { loadState, lockWorkflow } from '../step/internal'
import { ToolEditing } from './editing'
import { assertAcceptsChanges } from './internal'
import { ToolChange } from './operation'

export interface ToolChangeAnswer {
  fields: Record<string, { value: Json; version: number }>
  rows: { table: string; id: string; values: Record<string, Json>; version: number }[]
  removed: string[]
}

/** Applies all operations or none. Throws `version-conflict` with both values of every field that someone else changed meanwhile. */
export async function updateTool(ctx: Ctx, assessmentId: string, toolKey: string, input: z.input<typeof ToolChange>): Promise<ToolChangeAnswer> {
  const { operations } = ToolChange.parse(input)
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    const tool = findTool(reach.methodology, toolKey)
    authorize(reach.subject, 'tool.update', { access: tool.editors })
    await lockWorkflow(inner.tx, assessmentId, 'share')
    assertAcceptsChanges(reach, (await loadState(inner.tx, reach))[tool.step]?.status ?? 'not-started')
    await inner.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${assessmentId}/${toolKey}`}, 9))`
    const editing = new ToolEditing(inner, reach, tool)
    for (const [index, operation] of operations.entries()) await editing.apply(operation, index)
    await editing.assertSound()
    if (editing.conflicts.length > 0) throw new AppError('version-conflict', { extra: { conflicts: editing.conflicts } })
    const { answer, before, after } = editing.outcome()
    if (Object.keys(after).length > 0) {
      await touchAssessment(inner.tx, assessmentId, inner.now())
      await record(inner, { action: 'tool.update', entity: 'tool', entityId: toolKey, assessmentId, before, after })
    }
    return answer
  })
}
