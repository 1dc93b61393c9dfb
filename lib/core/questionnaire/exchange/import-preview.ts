import { z } from 'zod'
import { ImportConflict, PlannedChange } from './import-plan'
import { Unreadable } from './raw-workbook'

/** What a person is shown before anything is written. */
export const ImportPreview = z.object({
  institution: z.object({
    id: z.string(),
    name: z.string(),
  }),
  /** When the workbook was made. */
  exportedAt: z.string(),
  changes: z.array(PlannedChange),
  conflicts: z.array(ImportConflict),
  unchanged: z.number(),
  unreadable: z.array(Unreadable),
  /** Questions of these places in words, by place. */
  places: z.record(
    z.string(),
    z.object({
      number: z.string(),
      text: z.string(),
      where: z.string(),
    }),
  ),
  documents: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
    }),
  ),
})
ImportPreview.register(z.globalRegistry, { id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof ImportPreview>

/** What was written. */
export const ImportDone = z.object({ saved: z.int(), leftOut: z.int() })
export type ImportDone = z.infer<typeof ImportDone>
