import { z } from 'zod'
import { CoverageEstimate } from './facts'

export const EstimateView = CoverageEstimate.extend({
  version: z.number(),
  importId: z.string().nullable(),
  updatedAt: z.string(),
})
EstimateView.register(z.globalRegistry, { id: 'EstimateView' })
export type EstimateView = z.infer<typeof EstimateView>
