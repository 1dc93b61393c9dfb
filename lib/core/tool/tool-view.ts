import { z } from 'zod'
import { Json } from '../json'
import { StepStatus } from '../step/action'
import { PlacedCheckFailure } from './placed-check-failure'

export const RowView = z.object({
  id: z.string(),
  values: z.record(z.string(), Json),
  version: z.number(),
})
export type RowView = z.infer<typeof RowView>

export const ReferenceOption = z.object({
  id: z.string(),
  label: z.string(),
})
ReferenceOption.register(z.globalRegistry, { id: 'ReferenceOption' })
export type ReferenceOption = z.infer<typeof ReferenceOption>

export const ToolView = z.object({
  key: z.string(),
  name: z.string(),
  step: z.string(),
  stepStatus: StepStatus,
  fields: z.record(
    z.string(),
    z.object({
      value: Json,
      version: z.number(),
    }),
  ),
  rows: z.record(z.string(), z.array(RowView)),
  /** What does not make sense beside something else, and where each cell is. */
  failures: z.array(PlacedCheckFailure),
  references: z.record(z.string(), z.array(ReferenceOption)),
  /** Library documents that evidence can name. */
  documents: z.array(ReferenceOption),
  evidence: z.array(
    z.object({
      id: z.string(),
      field: z.string(),
      row: z.string().nullable(),
      documentId: z.string(),
      documentTitle: z.string(),
      locator: z.string(),
    }),
  ),
  /** Register row of the institution whose rows this person keeps; null when not limited to one. */
  ownInstitution: z.string().nullable(),
  editable: z.boolean(),
})
ToolView.register(z.globalRegistry, { id: 'ToolView' })
export type ToolView = z.infer<typeof ToolView>
