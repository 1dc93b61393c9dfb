import 'server-only'
import { cache } from 'react'
import type { Ctx } from './context'
import { type AssessmentView, getAssessment } from './services/assessment/get'
import { listOutputs } from './services/output/list'
import { getStep } from './services/step/get'
import { getTool } from './services/tool/get'

/** What layout, title and page of one request all ask for, loaded once. Takes the context of `pageContext`. */
export const loadAssessment = cache(getAssessment)
export const loadOutputs = cache(listOutputs)
export const loadStep = cache(getStep)
export const loadTool = cache(getTool)

/** What the form of this person's first task still lacks, in sentences. */
export async function loadMissing(ctx: Ctx, { id, tasks, phases }: AssessmentView): Promise<string[]> {
  const [task] = tasks
  const readable = phases.some(({ steps }) => steps.some((step) => step.key === task?.step && step.readable))
  if (task?.kind !== 'fill' || !readable) return []
  const { failures } = await loadStep(ctx, id, task.step)
  return failures
    .filter(({ before, place }) => before !== 'start' && place.kind === 'tool' && place.tool === task.tool)
    .map(({ message, missing }) => (missing.length > 0 && missing.length <= 5 ? `${message} (${missing.join('; ')})` : message))
}
