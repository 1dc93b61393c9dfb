import 'server-only'
import type { DraftSurroundings } from '@/lib/core/desk-review/import/draft-rows'
import { optionsFor } from '@/lib/core/methodology/find'
import type { Database, Transaction } from '@/lib/server/db'
import { referenceOptions, targetOf } from '@/lib/server/tool/references'
import type { ReviewReach } from './review-reach'

/**
 * What the words of a file are read against: lists of the edition, and what this assessment holds.
 */
export async function draftSurroundings(
  source: Database | Transaction,
  reach: ReviewReach,
): Promise<DraftSurroundings> {
  const references = await referenceOptions(source, reach, reach.review.tool)
  return {
    review: reach.review,
    optionsOf: (field) => {
      if (field.kind === 'choice' || field.kind === 'multi-choice')
        return optionsFor(reach.methodology, field)
      return (references[targetOf(field) ?? ''] ?? []).map(({ id, label }) => ({
        value: id,
        label,
      }))
    },
  }
}
