import { deskReviewOf } from '@/lib/core/desk-review/layout'
import { optionSetsOf } from '@/lib/core/methodology/option-sets'
import { getMethodology } from '@/lib/server/methodology/registry'
import { orNotFound, pageContext } from '@/lib/server/page-context'
import { loadAssessment, loadTool } from '@/lib/server/page-loads'

/**
 * What both pages of the desk review show from; no such page exists where the edition has no desk
 * review of its own.
 */
export async function loadReview(assessmentId: string) {
  const ctx = await pageContext()
  const assessment = await orNotFound(loadAssessment(ctx, assessmentId))
  const methodology = getMethodology(assessment.methodology.key)
  const review = await orNotFound(Promise.resolve(methodology).then(deskReviewOf))
  const view = await orNotFound(loadTool(ctx, assessmentId, review.tool.key))
  const references = Object.entries({ ...view.references, document: view.documents })
  const options = {
    ...optionSetsOf(methodology, review.tool),
    ...Object.fromEntries(
      references.map(([target, items]) => [
        target,
        items.map(({ id, label }) => ({ value: id, label })),
      ]),
    ),
  }
  return { ctx, assessment, methodology, review, view, options }
}
