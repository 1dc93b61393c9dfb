import 'server-only'
import { randomUUID } from 'node:crypto'
import { type DraftRow, isBlocked } from '@/lib/core/desk-review/import/draft'
import { draftRows } from '@/lib/core/desk-review/import/draft-rows'
import { ReviewMapping } from '@/lib/core/desk-review/import/mapping'
import type { ReviewImported } from '@/lib/core/desk-review/import/review-imported'
import { DocumentFields } from '@/lib/core/document/requests'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, record, transaction } from '@/lib/server/context'
import { addDocument, keepFile } from '@/lib/server/document/add'
import type { Upload } from '@/lib/server/storage/upload'
import { applyOperations } from '@/lib/server/tool/apply-operations'
import { draftSurroundings } from './draft-surroundings'
import { readReviewFile } from './read-review-file'
import { getReviewFor } from './review-reach'

export const mostImportedRows = 1000

/**
 * Adds the rows of an earlier desk review as drafts, all or none. Throws `invalid-input` naming
 * each row that still needs a person.
 */
export async function importReview(
  ctx: Ctx,
  assessmentId: string,
  upload: Upload,
  given: unknown,
  keep: boolean,
): Promise<ReviewImported> {
  const mapping = ReviewMapping.parse(given)
  await getReviewFor(ctx, assessmentId)
  if (keep) authorize((await getAssessmentFor(ctx, assessmentId)).subject, 'document.create')
  const file = await readReviewFile(upload)
  const kept = keep ? await keepFile(assessmentId, upload) : null
  return transaction(ctx, async (inner) => {
    const reach = await getReviewFor(inner, assessmentId)
    const { tool, matrix } = reach.review
    authorize(reach.subject, 'tool.update', { access: tool.editors })
    const drafts = draftRows(await draftSurroundings(inner.tx, reach), file, mapping).filter(
      ({ taken }) => taken,
    )
    assertReady(drafts)
    const operations = drafts.map(({ values }) => ({
      op: 'add-row' as const,
      table: matrix.key,
      id: randomUUID(),
      values,
    }))
    const { before, after } = await applyOperations(inner, reach, tool, operations)
    const about = { file: file.name, sha256: upload.sha256, rows: operations.length }
    await record(inner, {
      action: 'tool.update',
      entity: 'tool',
      entityId: tool.key,
      assessmentId,
      before,
      after: { ...after, import: about },
    })
    const fields = DocumentFields.parse({
      title: file.name.replace(/\.[^.]+$/, '').trim() || file.name,
      type: 'study',
    })
    const document = kept ? await addDocument(inner, assessmentId, fields, kept) : null
    await touchAssessment(inner.tx, assessmentId, inner.now())
    return { rows: operations.map(({ id }) => id), documentId: document?.id ?? null }
  })
}

function assertReady(drafts: DraftRow[]): void {
  if (drafts.length === 0)
    throw new AppError('invalid-input', {
      reason: 'no-row-chosen',
    })
  if (drafts.length > mostImportedRows)
    throw new AppError('invalid-input', {
      reason: 'too-many-rows-chosen',
      params: { count: drafts.length, most: mostImportedRows },
    })
  const blocked = drafts.filter(isBlocked)
  if (blocked.length > 0)
    throw new AppError('invalid-input', {
      reason: 'rows-to-settle',
      fieldErrors: blocked.slice(0, 50).map(({ place, origin, problems }) => ({
        path: place,
        code: problems.some(({ kind }) => kind === 'no-section')
          ? 'review-row-needs-section'
          : 'review-row-too-long',
        params: { origin },
      })),
    })
}
