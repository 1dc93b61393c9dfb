import { z } from 'zod'
import { CoverageAdoption } from './facts'

export const AdoptionView = CoverageAdoption.extend({
  version: z.number(),
  by: z.string(),
  at: z.string(),
})
AdoptionView.register(z.globalRegistry, { id: 'AdoptionView' })
export type AdoptionView = z.infer<typeof AdoptionView>
