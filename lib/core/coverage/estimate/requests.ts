import { z } from 'zod'
import { CoverageCellInput, EstimateContent } from './estimate'

export const SaveEstimate = z.strictObject({
  /** The caller chooses the id of a new estimate, so that a repeated request adds no second one. */
  id: z.uuid(),
  cell: CoverageCellInput,
  content: EstimateContent,
  /** Version the change was made on; 0 for a new estimate. */
  version: z.int().min(0).max(1_000_000),
})
SaveEstimate.register(z.globalRegistry, { id: 'SaveEstimate' })

export type SaveEstimate = z.infer<typeof SaveEstimate>
