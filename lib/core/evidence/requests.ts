import { z } from 'zod'
import { line } from '../text'

export const NewEvidence = z.strictObject({
  field: z.string().max(60),
  /** Row of the table, or null when the evidence belongs to a field. */
  row: z.uuid().nullable().default(null),
  documentId: z.uuid(),
  /** Page or section. */
  locator: line(200).default(''),
  note: line(500).default(''),
})
NewEvidence.register(z.globalRegistry, { id: 'NewEvidence' })
