import type { FilePassage, FileTable } from '@/lib/core/desk-review/import/review-file'
import type { OfficeSheet } from '@/lib/core/office/office-sheet'
import type { SheetLimits } from './read-sheets'

/** What a reading process is asked for; files are named by their path on this machine. */
export type ReadingOrder =
  | { read: 'office'; path: string; limits: SheetLimits }
  | { read: 'document'; path: string; redrawn: string }

export type OfficeContent =
  | { kind: 'xlsx'; sheets: OfficeSheet[] }
  | { kind: 'docx'; tables: FileTable[]; passages: FilePassage[] }

export interface DocumentKind {
  mimeType: string
  /** Of a picture, which is kept as it was drawn anew; null for other documents. */
  redrawn: { path: string; sizeBytes: number; sha256: string } | null
}

export type ReadingAnswer = OfficeContent | DocumentKind
