import 'server-only'
import { AppError } from '@/lib/core/error'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { authorize, type Ctx } from '@/lib/server/context'
import { disk } from '@/lib/server/storage/disk'
import { documentFor } from './document-for'

/** The bytes of a document's file. */
export async function downloadDocument(
  ctx: Ctx,
  assessmentId: string,
  id: string,
): Promise<{ fileName: string; mimeType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const reach = await getAssessmentFor(ctx, assessmentId)
  authorize(reach.subject, 'document.read')
  const { storageKey, fileName, mimeType } = await documentFor(ctx, reach, id)
  if (!storageKey || !fileName || !mimeType)
    throw new AppError('not-found', { reason: 'document-has-no-file' })
  return { fileName, mimeType, bytes: new Uint8Array(await disk().getBytes(storageKey)) }
}
