import type { ImportConflict, PlannedChange } from './import-plan'
import type { Unreadable } from './raw-workbook'

/** What a person is shown before anything is written. */
export interface ImportPreview {
  institution: { id: string; name: string }
  /** When the workbook was made. */
  exportedAt: string
  changes: PlannedChange[]
  conflicts: ImportConflict[]
  unchanged: number
  unreadable: Unreadable[]
  /** Questions of these places in words, by place. */
  places: Record<string, { number: string; text: string; where: string }>
  documents: { id: string; label: string }[]
}
