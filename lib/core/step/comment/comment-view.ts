import { z } from 'zod'

export const CommentView = z.object({
  id: z.string(),
  body: z.string(),
  author: z.string(),
  at: z.string(),
})
export type CommentView = z.infer<typeof CommentView>
