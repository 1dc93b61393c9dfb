import 'server-only'
import { z } from 'zod'
import { day } from '@/lib/core/day'
import { line, prose, requiredLine } from '@/lib/core/text'
import { isoDayOrNull } from '@/lib/server/iso-day'

export const documentTypes = [
  'treaty',
  'constitution',
  'act',
  'regulation',
  'circular',
  'court-ruling',
  'form',
  'statistics',
  'survey',
  'study',
  'policy',
  'ngo-report',
  'media',
  'decision',
  'minutes',
  'other',
] as const
export const confidentialities = ['public', 'restricted', 'confidential'] as const

/** Metadata of source material. */
export const DocumentFields = z.strictObject({
  title: requiredLine(300),
  originalTitle: line(300).default(''),
  issuer: line(200).default(''),
  type: z.enum(documentTypes).default('other'),
  publishedOn: day().nullable().default(null),
  inForce: z.boolean().nullable().default(null),
  language: line(60).default(''),
  url: z
    .union([
      z.literal(''),
      line(1000).pipe(
        z.url({
          protocol: /^https?$/,
          error: 'Enter an address that starts with http:// or https://.',
        }),
      ),
    ])
    .default(''),
  confidentiality: z.enum(confidentialities).default('restricted'),
  tags: z.array(requiredLine(60)).max(30).default([]),
  /** What the document says and how far it can be trusted; printed below it in the bibliography. */
  annotation: prose(5000).default(''),
})

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
