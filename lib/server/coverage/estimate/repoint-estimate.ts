import 'server-only'
import { EstimateContent } from '@/lib/core/coverage/estimate/estimate'
import { authorize, record } from '@/lib/server/context'
import { assertOpen, getCoverageFor } from '@/lib/server/coverage/coverage-reach'
import { estimateSelect } from '@/lib/server/coverage/load-facts'
import { keepReferences } from '@/lib/server/reference/keep-references'
import type { Repointer } from '@/lib/server/reference/repointer'
import { estimateHolding } from './save-estimate'

/** The figures stay what they are; only the document that bears them out is another. */
export const repointEstimate: Repointer = async (inner, reach, references, { from, to }) => {
  const assessmentId = reach.assessment.id
  authorize(reach.subject, 'coverage.update')
  await assertOpen(inner, await getCoverageFor(inner, assessmentId))
  for (const id of new Set(references.map(({ holderId }) => holderId))) {
    const before = await inner.tx.coverageEstimate.findUniqueOrThrow({
      where: { id },
      select: estimateSelect,
    })
    const content = EstimateContent.parse(before.content)
    const sources = content.sources.map((source) =>
      source.documentId === from.id ? { ...source, documentId: to } : source,
    )
    const after = await inner.tx.coverageEstimate.update({
      where: { id },
      data: { content: { ...content, sources }, version: before.version + 1 },
      select: estimateSelect,
    })
    await keepReferences(inner, assessmentId, [estimateHolding(after)])
    await record(inner, {
      ...{ action: 'coverage.update', entity: 'coverage-estimate', entityId: id, assessmentId },
      before: { cell: before.cellKey, content: before.content },
      after: { cell: after.cellKey, content: after.content },
    })
  }
}
