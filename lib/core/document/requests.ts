import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { PageQuery } from '../contract/page'
import { day } from '../day'
import { line, prose, requiredLine } from '../text'

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
          error: coded('enter-an-address'),
        }),
      ),
    ])
    .default(''),
  confidentiality: z.enum(confidentialities).default('restricted'),
  tags: z.array(requiredLine(60)).max(30).default([]),
  /** What the document says and how far it can be trusted; printed below it in the bibliography. */
  annotation: prose(5000).default(''),
})

export const DocumentQuery = PageQuery.extend({
  search: line(200).default(''),
  type: z.enum(documentTypes).optional(),
})

const { shape } = DocumentFields

export const DocumentChange = z.strictObject({
  version: z.int32().min(1),
  title: shape.title.optional(),
  originalTitle: shape.originalTitle.unwrap().optional(),
  issuer: shape.issuer.unwrap().optional(),
  type: shape.type.unwrap().optional(),
  publishedOn: shape.publishedOn.unwrap().optional(),
  inForce: shape.inForce.unwrap().optional(),
  language: shape.language.unwrap().optional(),
  url: shape.url.unwrap().optional(),
  confidentiality: shape.confidentiality.unwrap().optional(),
  tags: shape.tags.unwrap().optional(),
  annotation: shape.annotation.unwrap().optional(),
})
DocumentChange.register(z.globalRegistry, { id: 'DocumentChange' })
