import 'server-only'
import { cache } from 'react'
import type { AssessmentView } from '@/lib/core/assessment/assessment-view'
import { findTool, toolName } from '@/lib/core/methodology/find'
import type { GuardFailure } from '@/lib/core/step/guard-failure'
import { getMethodology } from '@/lib/server/methodology/registry'
import { getAssessment } from './assessment/get'
import type { Ctx } from './context'
import { getCoverage } from './coverage/get'
import { getImport } from './coverage/import/get'
import { listOutputs } from './output/list'
import { getReport } from './report/get'
import { getSection } from './report/get-section'
import { listReports } from './report/list'
import { getStep } from './step/get'
import { getTool } from './tool/get'

/**
 * What layout, title and page of one request all ask for, loaded once. Takes the context of
 * `pageContext`.
 */
export const loadAssessment = cache(getAssessment)
export const loadCoverage = cache(getCoverage)
export const loadImport = cache(getImport)
export const loadOutputs = cache(listOutputs)
export const loadReport = cache(getReport)
export const loadReports = cache(listReports)
export const loadSection = cache(getSection)
export const loadStep = cache(getStep)
export const loadTool = cache(getTool)

/** What the form of this person's first task still lacks, and the name of that form. */
export async function loadMissing(
  ctx: Ctx,
  { id, tasks, phases, methodology }: AssessmentView,
): Promise<{ failures: GuardFailure[]; tools: { key: string; name: string }[] }> {
  const [task] = tasks
  const readable = phases.some(({ steps }) =>
    steps.some((step) => step.key === task?.step && step.readable),
  )
  if (task?.kind !== 'fill' || !readable) return { failures: [], tools: [] }
  const tool = findTool(getMethodology(methodology.key), task.tool)
  const { failures } = await loadStep(ctx, id, task.step)
  return {
    failures: failures.filter(
      ({ before, place }) =>
        before !== 'start' &&
        (place.kind === 'tool' ? place.tool === tool.key : place.kind === tool.nature),
    ),
    tools: [{ key: tool.key, name: toolName(tool) }],
  }
}
