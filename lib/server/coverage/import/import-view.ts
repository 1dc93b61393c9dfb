import 'server-only'
import type { FilePreview } from '@/lib/core/coverage/import/column-profile'
import type { FileKind, FileMapping } from '@/lib/core/coverage/import/file-mapping'
import type { FileProblem } from '@/lib/core/coverage/import/file-problem'
import type { ImportStatus, ImportView } from '@/lib/core/coverage/import/import-view'
import { importActions } from '@/lib/core/coverage/import/import-view'
import { can, type Subject } from '@/lib/core/policy/can'
import { readCoded } from '@/lib/core/reason'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { CoverageReach } from '@/lib/server/coverage/coverage-reach'
import { isPossible } from './import-possible'
import type { ImportRow } from './import-row'

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

export function viewFor(row: ImportRow, reach: CoverageReach): ImportView {
  return importView(row, subjectOf(reach))
}
