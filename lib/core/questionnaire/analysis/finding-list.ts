import { z } from 'zod'
import { FindingView } from './finding-view'
import { findingStates } from './requests'

export const FindingList = z.object({
  items: z.array(FindingView),
  /** Findings that meet the filter, on all pages. */
  total: z.number(),
  counts: z.record(z.union([z.enum(findingStates), z.literal('changed')]), z.number()),
  nextCursor: z.string().nullable(),
  editable: z.boolean(),
})
FindingList.register(z.globalRegistry, { id: 'FindingList' })
export type FindingList = z.infer<typeof FindingList>
