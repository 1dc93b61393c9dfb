import 'server-only'
import type { DocumentView } from '@/lib/core/document/document-view'
import { isoDayOrNull } from '@/lib/server/iso-day'

export const documentSelect = {
  id: true,
  title: true,
  originalTitle: true,
  issuer: true,
  type: true,
  publishedOn: true,
  inForce: true,
  language: true,
  url: true,
  confidentiality: true,
  tags: true,
  annotation: true,
  fileName: true,
  mimeType: true,
  sizeBytes: true,
  sha256: true,
  version: true,
  uploadedById: true,
  createdAt: true,
} as const

interface DocumentRow extends Omit<DocumentView, 'publishedOn' | 'createdAt' | 'own'> {
  publishedOn: Date | null
  uploadedById: string | null
  createdAt: Date
}

export function documentView(
  { publishedOn, createdAt, uploadedById, ...row }: DocumentRow,
  readerId: string | null,
): DocumentView {
  return {
    ...row,
    publishedOn: isoDayOrNull(publishedOn),
    createdAt: createdAt.toISOString(),
    own: uploadedById !== null && uploadedById === readerId,
  }
}
