import { z } from 'zod'
import { prose } from '../../text'

export const NewComment = z.strictObject({
  body: prose(4000).refine((text) => text.trim() !== '', 'Write the comment first.'),
  /** Members who are told of it. */
  mentions: z.array(z.uuid()).max(20).default([]),
})
