import 'server-only'
import type * as Y from 'yjs'
import type { ReportFacts } from '@/lib/core/report/report-facts'
import type { Source } from './internal'
import { documentOf, storedProse } from './text'

/** The text of a section as it stands: the folded state with the updates that came since. */
export async function loadDocument(source: Source, sectionId: string): Promise<Y.Doc> {
  const { state, stateSequence } = await source.reportSection.findUniqueOrThrow({ where: { id: sectionId }, select: { state: true, stateSequence: true } })
  const updates = await source.reportUpdate.findMany({
    where: { sectionId, sequence: { gt: stateSequence } },
    orderBy: { sequence: 'asc' },
    select: { content: true },
  })
  return documentOf(
    state,
    updates.map(({ content }) => content),
  )
}

/** The texts of one written output, in no order. */
export async function loadReportFacts(source: Source, assessmentId: string, outputKey: string): Promise<ReportFacts> {
  const rows = await source.reportSection.findMany({
    where: { assessmentId, outputKey, sequence: { gt: 0 } },
    orderBy: { sectionKey: 'asc' },
    select: { id: true, sectionKey: true, status: true, restricted: true },
  })
  const sections: ReportFacts['sections'] = []
  for (const { id, sectionKey, status, restricted } of rows)
    sections.push({ key: sectionKey, status, restricted, prose: storedProse(await loadDocument(source, id)) })
  return { sections }
}
