import 'server-only'
import { AppError } from '@/lib/core/error'
import type { CoverageReach, Source } from '@/lib/server/coverage/coverage-reach'

export const importSelect = {
  id: true,
  kind: true,
  fileName: true,
  sizeBytes: true,
  sha256: true,
  format: true,
  storageKey: true,
  keepRaw: true,
  headerHash: true,
  columns: true,
  preview: true,
  mapping: true,
  query: true,
  status: true,
  progress: true,
  rowsRead: true,
  problems: true,
  failure: true,
  jobId: true,
  version: true,
  createdAt: true,
  finishedAt: true,
  _count: { select: { estimates: { where: { removedAt: null } } } },
} as const

export interface ImportRow {
  id: string
  kind: string
  fileName: string
  sizeBytes: bigint
  sha256: string
  format: string
  storageKey: string | null
  keepRaw: boolean
  headerHash: string
  columns: string[]
  preview: unknown
  mapping: unknown
  query: string
  status: string
  progress: number
  rowsRead: bigint
  problems: unknown
  failure: string
  jobId: string | null
  version: number
  createdAt: Date
  finishedAt: Date | null
  _count: { estimates: number }
}

/** An import of the assessment; `not-found` for any other. */
export async function importFor(
  source: Source,
  reach: CoverageReach,
  id: string,
): Promise<ImportRow> {
  const row = await source.coverageImport.findFirst({
    where: { id, assessmentId: reach.assessment.id },
    select: importSelect,
  })
  if (!row) throw new AppError('not-found')
  return row
}
