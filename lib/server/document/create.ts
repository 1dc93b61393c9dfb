import 'server-only'
import type { z } from 'zod'
import type { DocumentView } from '@/lib/core/document/document-view'
import { DocumentFields } from '@/lib/core/document/requests'
import { getAssessmentFor } from '@/lib/server/assessment/reach'
import { touchAssessment } from '@/lib/server/assessment/touch-assessment'
import { authorize, type Ctx, transaction } from '@/lib/server/context'
import type { Upload } from '@/lib/server/storage/upload'
import { addDocument, keepFile } from './add'

/** Adds material to the library, with its file or with an address where it can be read. */
export async function createDocument(
  ctx: Ctx,
  assessmentId: string,
  input: z.input<typeof DocumentFields>,
  upload: Upload | null,
): Promise<DocumentView> {
  const fields = DocumentFields.parse(input)
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'document.create')
  const file = upload ? await keepFile(assessmentId, upload) : null
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'document.create')
    const view = await addDocument(inner, assessmentId, fields, file)
    await touchAssessment(inner.tx, assessmentId, inner.now())
    return view
  })
}
