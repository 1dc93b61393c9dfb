import 'server-only'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import { allowedActions } from '@/lib/core/policy/can'
import type { ReferenceMaterial } from '@/lib/core/report/reference/reference-material'
import { changedReferences, staleReferences } from '@/lib/core/report/reference/stale-references'
import type { ReportView } from '@/lib/core/report/report-views'
import { subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { loadPeople } from './load-people'
import { loadMaterial } from './reference/load-material'
import { getReportFor, isOpen, type ReportReach, reportResource, type Source } from './report-reach'
import { type ReportState, sectionSummary } from './section-view'
import { loadPresent } from './text/presence'

/**
 * The report with all its sections: who writes what, how far it is, and what has changed under it.
 */
export async function getReport(
  ctx: Ctx,
  assessmentId: string,
  outputKey: string,
): Promise<ReportView> {
  const reach = await getReportFor(ctx, assessmentId, outputKey)
  authorize(reach.subject, 'report.read', reportResource(ctx, reach))
  const material = await loadMaterial(ctx.db, reach)
  const [state, present] = await Promise.all([
    loadReportState(ctx.db, reach, material),
    loadPresent(ctx, reach),
  ])
  const { key, title, purpose, step } = reach.output
  return {
    output: { key, title, purpose, step },
    sections: writtenSections(reach.output).map((section) =>
      sectionSummary(ctx, reach, section, state),
    ),
    people: [...state.people],
    present,
    stale: staleReferences(material, reach.output, state.facts),
    allowedActions: allowedActions(
      subjectOf(reach),
      ['report.write', 'report.comment', 'report.assign'],
      reportResource(ctx, reach),
    ),
  }
}

export async function loadReportState(
  source: Source,
  reach: ReportReach,
  material: ReferenceMaterial,
): Promise<ReportState> {
  const facts = material.facts.reports[reach.output.key] ?? { sections: [] }
  const [people, comments, open] = await Promise.all([
    loadPeople(source, reach.assessment.id),
    openComments(source, reach),
    isOpen(source, reach),
  ])
  const stale = facts.sections.map(({ key, prose }): [string, number] => [
    key,
    changedReferences(material, prose).length,
  ])
  return { people, facts, stale: new Map(stale), comments, open }
}

/** Comments and proposals that wait for someone; answers to them are not counted. */
async function openComments(source: Source, { rows }: ReportReach): Promise<Map<string, number>> {
  const counts = await source.reportComment.groupBy({
    by: ['sectionId'],
    where: { sectionId: { in: rows.map(({ id }) => id) }, status: 'open', answerTo: null },
    _count: { id: true },
  })
  return new Map(
    counts.map(({ sectionId, _count }) => [
      rows.find(({ id }) => id === sectionId)?.sectionKey ?? '',
      _count.id,
    ]),
  )
}
