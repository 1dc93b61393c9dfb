import 'server-only'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { z } from 'zod'
import type { DocumentView } from '@/lib/core/document/document-view'
import type { DocumentFields } from '@/lib/core/document/requests'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { record, type TransactionCtx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { readDocumentKind } from '@/lib/server/reading/read-file'
import { disk } from '@/lib/server/storage/disk'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import { scanForViruses } from '@/lib/server/storage/scan'
import type { Upload } from '@/lib/server/storage/upload'
import { documentSelect, documentView } from './fields'

export type KeptFile = Awaited<ReturnType<typeof keepFile>>

/** Puts a document into the library, within the transaction of a verb that has authorized it. */
export async function addDocument(
  inner: TransactionCtx,
  assessmentId: string,
  { publishedOn, ...fields }: z.output<typeof DocumentFields>,
  file: KeptFile | null,
): Promise<DocumentView> {
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
  const view = documentView(row, actorId(inner.actor))
  const { id: entityId, title, type, sha256: digest } = view
  await record(inner, {
    action: 'document.create',
    entity: 'document',
    entityId,
    assessmentId,
    after: { title, type, sha256: digest },
  })
  return view
}

/** The file is written before the row: a row never names a file that is not there. */
export async function keepFile(assessmentId: string, upload: Upload) {
  const { name, path, sizeBytes, sha256 } = upload
  if (sizeBytes === 0)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'file', code: 'empty-file-choose-again' }],
    })
  if (sizeBytes > env().UPLOAD_MAX_BYTES) throw new AppError('body-too-large')
  await scanForViruses(path)
  const redrawnPath = await newIncomingPath()
  try {
    const { mimeType, redrawn } = await readDocumentKind(path, redrawnPath)
    const kept = redrawn ?? { path, sizeBytes, sha256 }
    const storageKey = `${assessmentId}/${randomUUID()}`
    await disk().copyFromFs(kept.path, storageKey, { contentType: mimeType })
    return {
      fileName: safeName(name),
      mimeType,
      sizeBytes: kept.sizeBytes,
      sha256: kept.sha256,
      storageKey,
    }
  } finally {
    await rm(redrawnPath, { force: true })
  }
}

function safeName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]/gu, '_').slice(-200) || 'file'
}
