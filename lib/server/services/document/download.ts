import 'server-only'
import { AppError } from '@/lib/core/error'
import { authorize, type Ctx } from '../../context'
import { disk } from '../../storage/disk'
import { getAssessmentFor } from '../assessment/internal'
import { documentFor } from './internal'

/** The bytes of a document's file. */
export async function downloadDocument(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<{ fileName: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'document.read')
  const { storageKey, fileName, mimeType } = await documentFor(ctx, reach, id)
  if (!storageKey || !fileName || !mimeType) throw new AppError('not-found', { detail: 'This document has no file.' })
  return { fileName, mimeType, bytes: new Uint8Array(await disk().getBytes(storageKey)) }
}
