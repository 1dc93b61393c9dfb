import { z } from 'zod'
import type { AreaOutline } from '@/lib/core/coverage/boundary/area-outline'
import type { RegisterAges } from '@/lib/core/coverage/import/register-ages'
import { CoverageCell } from './cell'
import { EstimateContent, EstimateValue } from './estimate'

export const CoverageEstimate = z.object({
  id: z.string(),
  cell: CoverageCell,
  content: EstimateContent,
  /** Null for what was not measured. */
  value: EstimateValue.nullable(),
})
export type CoverageEstimate = z.infer<typeof CoverageEstimate>

/** Which of the alternatives of a cell is the country's figure, and why. */
export const CoverageAdoption = z.object({
  cellKey: z.string(),
  estimateId: z.string(),
  reason: z.string(),
})
export type CoverageAdoption = z.infer<typeof CoverageAdoption>

/**
 * A plain snapshot of the coverage workbench: all that guards, charts, exports and documents read.
 */
export interface CoverageFacts {
  /** Counts above 0 and below this are hidden in whatever leaves the assessment. */
  smallestCell: number
  estimates: CoverageEstimate[]
  adoptions: CoverageAdoption[]
  /**
   * Registered events by age and sex, of the files whose counts were taken over, with the name of
   * the file.
   */
  ages?: (RegisterAges & { source: string })[]
  /** Outlines of areas for maps, where a boundary file was given. */
  outlines?: AreaOutline[]
}
