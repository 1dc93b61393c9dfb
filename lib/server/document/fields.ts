import 'server-only'
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

interface DocumentRow {
  id: string
  title: string
  originalTitle: string
  issuer: string
  type: string
  publishedOn: Date | null
  inForce: boolean | null
  language: string
  url: string
  confidentiality: string
  tags: string[]
  annotation: string
  fileName: string | null
  mimeType: string | null
  sizeBytes: number | null
  sha256: string | null
  version: number
  uploadedById: string | null
  createdAt: Date
}

export type DocumentView = Omit<DocumentRow, 'publishedOn' | 'createdAt' | 'uploadedById'> & {
  publishedOn: string | null
  createdAt: string
  own: boolean
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
