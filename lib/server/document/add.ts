import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { DocumentView } from '@/lib/core/document/document-view'
import type { DocumentFields } from '@/lib/core/document/requests'
import { AppError } from '@/lib/core/error'
import { actorId } from '@/lib/server/actor'
import { record, type TransactionCtx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { startOfDayOrNull } from '@/lib/server/iso-day'
import { sha256 } from '@/lib/server/sha256'
import { disk } from '@/lib/server/storage/disk'
import { scanForViruses } from '@/lib/server/storage/scan'
import { sniffType } from '@/lib/server/storage/sniff'
import { documentSelect, documentView } from './fields'

export interface Upload {
  name: string
  bytes: Uint8Array
}

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
export async function keepFile(assessmentId: string, { name, bytes }: Upload) {
  if (bytes.byteLength === 0)
    throw new AppError('invalid-input', {
      fieldErrors: [{ path: 'file', code: 'empty-file-choose-again' }],
    })
  if (bytes.byteLength > env().UPLOAD_MAX_BYTES) throw new AppError('body-too-large')
  const mimeType = await sniffType(bytes)
  await scanForViruses(bytes)
  const storageKey = `${assessmentId}/${randomUUID()}`
  await disk().put(storageKey, bytes, { contentType: mimeType })
  return {
    fileName: safeName(name),
    mimeType,
    sizeBytes: bytes.byteLength,
    sha256: sha256(bytes),
    storageKey,
  }
}

function safeName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]/gu, '_').slice(-200) || 'file'
}
