import 'server-only'
import { draftRows } from '@/lib/core/desk-review/import/draft-rows'
import { ReviewMapping, suggestMapping } from '@/lib/core/desk-review/import/mapping'
import type { ReviewPreview } from '@/lib/core/desk-review/import/review-preview'
import type { Ctx } from '@/lib/server/context'
import { loadState } from '@/lib/server/step/load-state'
import type { Upload } from '@/lib/server/storage/upload'
import { assertAcceptsChanges } from '@/lib/server/tool/accepts-changes'
import { draftSurroundings } from './draft-surroundings'
import { readReviewFile } from './read-review-file'
import { getReviewFor } from './review-reach'

/**
 * What the file holds and the rows that it would give, under the mapping or a first guess; writes
 * nothing.
 */
export async function previewReviewImport(
  ctx: Ctx,
  assessmentId: string,
  upload: Upload,
  given?: unknown,
): Promise<ReviewPreview> {
  const reach = await getReviewFor(ctx, assessmentId)
  assertAcceptsChanges(
    reach,
    (await loadState(ctx.db, reach))[reach.review.tool.step]?.status ?? 'not-started',
  )
  const file = await readReviewFile(upload)
  const mapping =
    given === undefined ? suggestMapping(reach.review, file) : ReviewMapping.parse(given)
  return { file, mapping, rows: draftRows(await draftSurroundings(ctx.db, reach), file, mapping) }
}
