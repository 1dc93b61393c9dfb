import 'server-only'
import type * as Y from 'yjs'
import { groupBy } from '@/lib/core/group-by'
import type { ReportFacts } from '@/lib/core/report/report-facts'
import type { Source } from '@/lib/server/report/report-reach'
import { documentOf, storedProse } from './text'

interface Fold {
  id: string
  state: Uint8Array
  stateSequence: number
}

/** The text of a section as it stands: the folded state with the updates that came since. */
export async function loadDocument(source: Source, sectionId: string): Promise<Y.Doc> {
  const fold = await source.reportSection.findUniqueOrThrow({
    where: { id: sectionId },
    select: { id: true, state: true, stateSequence: true },
  })
  const [document] = await unfolded(source, [fold])
  return document ?? documentOf(fold.state, [])
}

/** The texts of one written output, in no order. */
export async function loadReportFacts(
  source: Source,
  assessmentId: string,
  outputKey: string,
): Promise<ReportFacts> {
  const rows = await source.reportSection.findMany({
    where: { assessmentId, outputKey, sequence: { gt: 0 } },
    orderBy: { sectionKey: 'asc' },
    select: {
      id: true,
      sectionKey: true,
      status: true,
      restricted: true,
      state: true,
      stateSequence: true,
    },
  })
  const documents = await unfolded(source, rows)
  return {
    sections: rows.flatMap(({ sectionKey, status, restricted }, index) => {
      const document = documents[index]
      return document ? [{ key: sectionKey, status, restricted, prose: storedProse(document) }] : []
    }),
  }
}

/** The documents of the folds, in their order; all their later updates are read at once. */
export async function unfolded(source: Source, folds: readonly Fold[]): Promise<Y.Doc[]> {
  const updates = await source.reportUpdate.findMany({
    where: {
      OR: folds.map(({ id, stateSequence }) => ({
        sectionId: id,
        sequence: { gt: stateSequence },
      })),
    },
    orderBy: [{ sectionId: 'asc' }, { sequence: 'asc' }],
    select: { sectionId: true, content: true },
  })
  const later = groupBy(updates, ({ sectionId }) => sectionId)
  return folds.map(({ id, state }) =>
    documentOf(
      state,
      (later.get(id) ?? []).map(({ content }) => content),
    ),
  )
}
