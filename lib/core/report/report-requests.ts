import { z } from 'zod'
import { Json } from '@/lib/core/json'
import { coded } from '@/lib/core/reason'
import { line, prose } from '@/lib/core/text'

export const sectionStatuses = ['drafting', 'ready', 'checked'] as const
export const SectionStatus = z.enum(sectionStatuses)
export type SectionStatus = z.infer<typeof SectionStatus>

/** Settings of a section, on the version that the person saw. */
export const SectionSettings = z.strictObject({
  authorIds: z.array(z.uuid()).max(30).optional(),
  status: z.enum(sectionStatuses).optional(),
  restricted: z.boolean().optional(),
  version: z.int32().positive(),
})

/** Most bytes of one update, and of the whole text of a section. */
export const largestUpdate = 1_000_000
export const largestText = 4_000_000

const base64Of = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4)

/** A change of the text: an update of the Yjs document, base64. */
export const TextUpdate = z.strictObject({ update: base64Of(largestUpdate).min(4) })
export type TextUpdate = z.infer<typeof TextUpdate>

/**
 * What one browser tab asks while a section is open: what came after `after`, and where its own
 * cursor stands.
 */
export const SectionSync = z.strictObject({
  after: z.int32().min(0),
  clientId: z.uuid(),
  /** Relative positions as the editor says them; null while the person only reads. */
  cursor: z
    .strictObject({ anchor: Json, head: Json })
    .nullable()
    .refine((cursor) => {
      const words = JSON.stringify(cursor)
      return words.length <= 2000 && !/\\u(00[01]|d[89a-f])/i.test(words)
    }, coded('no-place-in-text')),
})
SectionSync.register(z.globalRegistry, { id: 'SectionSync' })

/** A comment on a marked passage, an answer to one, or other words for the passage. */
export const NewComment = z
  .strictObject({
    anchor: z.uuid(),
    answerTo: z.uuid().nullable(),
    body: prose(5000).trim(),
    replacement: prose(5000).nullable(),
    quoted: prose(5000),
    mentions: z.array(z.uuid()).max(20),
  })
  .refine(({ body, replacement }) => body !== '' || replacement !== null, {
    path: ['body'],
    message: coded('write-comment-or-suggest'),
  })
NewComment.register(z.globalRegistry, { id: 'NewComment' })

export const CommentDecision = z.strictObject({
  status: z.enum(['resolved', 'accepted', 'refused', 'open']),
  version: z.int32().positive(),
})

/** Values behind live references, by their targets. */
export const ReferenceQuery = z.strictObject({ targets: z.array(line(300)).max(500) })
export type ReferenceQuery = z.infer<typeof ReferenceQuery>
