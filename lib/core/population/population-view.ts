import { z } from 'zod'
import { sensitivities } from './requests'

/** A population of interest in scope. */
export const PopulationView = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  definition: z.string(),
  sizeEstimate: z.number().nullable(),
  sizeSource: z.string(),
  sizeOn: z.string().nullable(),
  areas: z.string(),
  sensitivity: z.enum(sensitivities),
  legalNote: z.string(),
  version: z.int(),
})
PopulationView.register(z.globalRegistry, { id: 'PopulationView' })
export type PopulationView = z.infer<typeof PopulationView>
