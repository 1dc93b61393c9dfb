import { z } from 'zod'
import { ReasonView } from '@/lib/core/reason'
import { ColumnProfile, FilePreview } from './column-profile'
import { FileKind, FileMapping } from './file-mapping'
import { FileProblem } from './file-problem'

export const importStatuses = [
  'uploaded',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
] as const
export const ImportStatus = z.enum(importStatuses)
ImportStatus.register(z.globalRegistry, { id: 'ImportStatus' })
export type ImportStatus = z.infer<typeof ImportStatus>

export const importActions = ['map', 'cancel', 'rerun', 'delete-file', 'make-estimates'] as const
export const ImportAction = z.enum(importActions)
ImportAction.register(z.globalRegistry, { id: 'ImportAction' })
export type ImportAction = z.infer<typeof ImportAction>

export const ImportView = z.object({
  id: z.string(),
  kind: FileKind,
  fileName: z.string(),
  sizeBytes: z.number(),
  sha256: z.string(),
  format: z.string(),
  /** Whether the file itself is still there. */
  hasFile: z.boolean(),
  keepRaw: z.boolean(),
  columns: z.array(ColumnProfile),
  rows: FilePreview.shape.rows,
  mapping: FileMapping.nullable(),
  query: z.string(),
  status: ImportStatus,
  /** Share done, 0 to 1. */
  progress: z.number(),
  rowsRead: z.number(),
  problems: z.array(FileProblem),
  /** Why the last run failed. */
  failure: ReasonView.nullable(),
  version: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Estimates that were made of it. */
  estimates: z.number(),
  /** What this person may do with it now. */
  allowedActions: z.array(ImportAction),
})
ImportView.register(z.globalRegistry, { id: 'ImportView' })
export type ImportView = z.infer<typeof ImportView>
