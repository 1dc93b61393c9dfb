import 'server-only'
import { writtenSections } from '@/lib/core/methodology/written-sections'
import { can } from '@/lib/core/policy/can'
import { getAssessmentFor, subjectOf } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { reportResource } from './report-reach'
import { type SectionRow, sectionSelect } from './section-row'

export interface ReportListItem {
  key: string
  title: string
  purpose: string
  step: string
  sections: number
  /** Sections whose authors have finished. */
  finished: number
}

/** Written outputs whose text this person may read while it is written. */
export async function listReports(ctx: Ctx, assessmentId: string): Promise<ReportListItem[]> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'assessment.read')
  const written = reach.methodology.outputs.filter((output) => output.written)
  if (written.length === 0) return []
  const all: (SectionRow & { outputKey: string })[] = await ctx.db.reportSection.findMany({
    where: { assessmentId },
    select: { ...sectionSelect, outputKey: true },
  })
  return written.flatMap((output) => {
    const rows = all.filter(({ outputKey }) => outputKey === output.key)
    if (!can(subjectOf(reach), 'report.read', reportResource(ctx, { ...reach, output, rows })))
      return []
    const { key, title, purpose, step } = output
    return [
      {
        key,
        title,
        purpose,
        step,
        sections: writtenSections(output).length,
        finished: rows.filter(({ status }) => status !== 'drafting').length,
      },
    ]
  })
}
