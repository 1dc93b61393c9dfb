import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { actorId, authorize, type Ctx, record, transaction } from '../../context'
import { env } from '../../env'
import { startOfDayOrNull } from '../../iso-day'
import { sha256 } from '../../sha256'
import { disk } from '../../storage/disk'
import { scanForViruses } from '../../storage/scan'
import { sniffType } from '../../storage/sniff'
import { getAssessmentFor, touchAssessment } from '../assessment/internal'
import { DocumentFields, type DocumentView, documentSelect, documentView } from './fields'

export interface Upload {
  name: string
  bytes: Uint8Array
}

/** Adds material to the library, with its file or with an address where it can be read. */
export async function createDocument(ctx: Ctx, assessmentId: string, input: z.input<typeof DocumentFields>, upload: Upload | null): Promise<DocumentView> {
  const { publishedOn, ...fields } = DocumentFields.parse(input)
  const { subject } = await getAssessmentFor(ctx, assessmentId)
  authorize(subject, 'document.create')
  const file = upload ? await keep(assessmentId, upload) : null
  return transaction(ctx, async (inner) => {
    const reach = await getAssessmentFor(inner, assessmentId)
    authorize(reach.subject, 'document.create')
    const row = await inner.tx.document.create({
      data: {
        ...fields,
        ...file,
        assessmentId,
        publishedOn: startOfDayOrNull(publishedOn),
        uploadedById: actorId(inner.actor),
        createdAt: inner.now(),
      },
      select: documentSelect,
    })
    await touchAssessment(inner.tx, assessmentId, inner.now())
    const view = documentView(row, actorId(inner.actor))
    await record(inner, {
      action: 'document.create',
      entity: 'document',
      entityId: row.id,
      assessmentId,
      after: { title: view.title, type: view.type, sha256: view.sha256 },
    })
    return view
  })
}

/** The file is written before the row: a row never names a file that is not there. */
async function keep(assessmentId: string, { name, bytes }: Upload) {
  if (bytes.byteLength === 0) throw new AppError('invalid-input', { fieldErrors: [{ path: 'file', message: 'The file is empty; choose it again.' }] })
  if (bytes.byteLength > env().UPLOAD_MAX_BYTES) throw new AppError('body-too-large')
  const mimeType = await sniffType(bytes)
  await scanForViruses(bytes)
  const storageKey = `${assessmentId}/${randomUUID()}`
  await disk().put(storageKey, bytes, { contentType: mimeType })
  return { fileName: safeName(name), mimeType, sizeBytes: bytes.byteLength, sha256: sha256(bytes), storageKey }
}

function safeName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]/gu, '_').slice(-200) || 'file'
}
