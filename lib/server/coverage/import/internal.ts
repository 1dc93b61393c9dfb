import 'server-only'
import type { FilePreview } from '@/lib/core/coverage/import/column-profile'
import type { FileKind, FileMapping } from '@/lib/core/coverage/import/file-mapping'
import type { FileProblem } from '@/lib/core/coverage/import/file-problem'
import type { ImportAction, ImportStatus, ImportView } from '@/lib/core/coverage/import/import-view'
import { importActions } from '@/lib/core/coverage/import/import-view'
import { AppError } from '@/lib/core/error'
import { can, type Subject } from '@/lib/core/policy/can'
import { readCoded } from '@/lib/core/reason'
import type { ReasonCode } from '@/lib/core/words'
import { subjectOf } from '@/lib/server/assessment/internal'
import type { CoverageReach, Source } from '@/lib/server/coverage/internal'

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

export function importView(row: ImportRow, subject: Subject): ImportView {
  const { columns, rows } = row.preview as FilePreview
  return {
    id: row.id,
    kind: row.kind as FileKind,
    fileName: row.fileName,
    sizeBytes: Number(row.sizeBytes),
    sha256: row.sha256,
    format: row.format,
    hasFile: row.storageKey !== null,
    keepRaw: row.keepRaw,
    columns,
    rows,
    mapping: row.mapping as FileMapping | null,
    query: row.query,
    status: row.status as ImportStatus,
    progress: row.progress,
    rowsRead: Number(row.rowsRead),
    problems: row.problems as FileProblem[],
    failure: readCoded(row.failure),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    estimates: row._count.estimates,
    allowedActions: can(subject, 'coverage.import')
      ? importActions.filter((action) => isPossible(row, action))
      : [],
  }
}

/** What the state of an import lets be done with it. */
export function isPossible(
  { status, storageKey, mapping, _count }: ImportRow,
  action: ImportAction,
): boolean {
  const isBusy = status === 'queued' || status === 'running'
  switch (action) {
    case 'map':
      return !isBusy && storageKey !== null && _count.estimates === 0
    case 'cancel':
      return isBusy
    case 'rerun':
      return !isBusy && storageKey !== null && mapping !== null
    case 'delete-file':
      return !isBusy && storageKey !== null
    case 'make-estimates':
      return status === 'done'
  }
}

const refusals: Record<ImportAction, ReasonCode> = {
  map: 'import-columns-not-now',
  cancel: 'nothing-being-counted',
  rerun: 'import-rerun-not-now',
  'delete-file': 'no-file-to-delete',
  'make-estimates': 'import-not-counted-yet',
}

export function assertPossible(row: ImportRow, action: ImportAction): void {
  if (!isPossible(row, action))
    throw new AppError('action-not-available', { reason: refusals[action] })
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

export function viewFor(row: ImportRow, reach: CoverageReach): ImportView {
  return importView(row, subjectOf(reach))
}
