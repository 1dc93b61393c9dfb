import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { prose } from '../../text'

export const NewComment = z.strictObject({
  body: prose(4000).refine((text) => text.trim() !== '', coded('write-the-comment-first')),
  /** Members who are told of it. */
  mentions: z.array(z.uuid()).max(20).default([]),
})
