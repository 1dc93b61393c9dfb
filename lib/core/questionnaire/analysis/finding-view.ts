import { z } from 'zod'
import { AcceptedFinding } from '../facts'
import { FindingState } from './requests'

export const FindingView = AcceptedFinding.extend({
  /** The sentence as the rule words it now; empty when no rule proposes it any longer. */
  proposed: z.string(),
  state: FindingState,
  /** The answers under it, or its sentence, changed since it was decided. */
  changed: z.boolean(),
  note: z.string(),
  /** 0 while nothing was ever decided. */
  version: z.number(),
  decidedBy: z.string(),
  decidedAt: z.string().nullable(),
})
FindingView.register(z.globalRegistry, { id: 'FindingView' })
export type FindingView = z.infer<typeof FindingView>
