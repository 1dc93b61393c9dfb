import { z } from 'zod'
import { PageQuery } from '../contract/page'
import { removableKinds } from './removal-views'

export const RemovalChoice = z.strictObject({
  /** What takes the place of the removed thing wherever it is used. */
  replacement: z.uuid().optional(),
})
export type RemovalChoice = z.infer<typeof RemovalChoice>

export const RemovalQuery = PageQuery.extend({ kind: z.enum(removableKinds).optional() })
