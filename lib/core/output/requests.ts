import { z } from 'zod'
import { sharingLevels } from '../policy/role'
import { DocumentLanguage } from '../rendering/words/languages'
import { prose } from '../text'

export const Sharing = z.strictObject({ sharing: z.enum(sharingLevels), version: z.int32().min(0) })

const Version = z.union([z.literal('draft'), z.coerce.number().int().min(1).max(999_999)])

/** `draft` is what would be issued now. */
export const ComparisonQuery = z.object({ before: Version, after: Version })

export const Issuing = z.strictObject({
  /** Why the text is issued although the record says other than some of its references. */
  staleReason: prose(2000).trim().default(''),
  /** Why it is issued although some of what it prints does not make sense. */
  checksReason: prose(2000).trim().default(''),
  /** Of the document; that of the assessment where none is given. */
  language: DocumentLanguage.optional(),
})

export const Approval = z.strictObject({
  /** The version that was read; only the latest can be approved. */
  number: z.int32().min(1),
  note: prose(2000).default(''),
})
