import 'server-only'
import type { DraftSurroundings } from '@/lib/core/desk-review/import/draft-rows'
import type { ReviewFile } from '@/lib/core/desk-review/import/review-file'
import { type DeskReview, deskReviewOf } from '@/lib/core/desk-review/layout'
import { optionsFor } from '@/lib/core/methodology/find'
import { getAssessmentFor, type Reach } from '@/lib/server/assessment/internal'
import { authorize, type Ctx } from '@/lib/server/context'
import type { Database, Transaction } from '@/lib/server/db'
import { referenceOptions, targetOf } from '@/lib/server/tool/references'
import { readDocx } from './read-docx'
import { readSheets } from './read-sheets'
import { openOfficeFile, refused } from './review-file-kind'

const mostRows = 5000

export interface ReviewUpload {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface ReviewReach extends Reach {
  review: DeskReview
}

/** The desk review of an assessment, for someone who may write in it. */
export async function getReviewFor(
  ctx: Ctx & { tx?: Transaction },
  assessmentId: string,
): Promise<ReviewReach> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  const review = deskReviewOf(reach.methodology)
  authorize(reach.subject, 'tool.update', { access: review.tool.editors })
  return { ...reach, review }
}

/** Reads the upload. Throws, with what to do, for whatever is no desk review in Word or Excel. */
export async function readReviewFile({ name, bytes }: ReviewUpload): Promise<ReviewFile> {
  const { kind, entries } = openOfficeFile(bytes)
  const content =
    kind === 'docx' ? await readDocx(entries) : { tables: await readSheets(bytes), passages: [] }
  const count =
    content.passages.length + content.tables.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) throw refused('no-text-and-no-table')
  if (count > mostRows) throw refused('review-has-too-many-rows', { count, most: mostRows })
  return { kind, name: name.replace(/\p{Cc}/gu, '').slice(-200), ...content }
}

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
