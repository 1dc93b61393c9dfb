import 'server-only'
import { z } from 'zod'
import { FilePreview } from '@/lib/core/coverage/import/column-profile'
import { FileKind, FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { FileProblem } from '@/lib/core/coverage/import/file-problem'
import {
  ImportStatus,
  type ImportView,
  importActions,
} from '@/lib/core/coverage/import/import-view'
import { can, type Subject } from '@/lib/core/policy/can'
import { readCoded } from '@/lib/core/reason'
import { subjectOf } from '@/lib/server/assessment/reach'
import type { CoverageReach } from '@/lib/server/coverage/coverage-reach'
import { isPossible } from './import-possible'
import type { ImportRow } from './import-row'

export function importView(row: ImportRow, subject: Subject): ImportView {
  const { columns, rows } = FilePreview.parse(row.preview)
  return {
    id: row.id,
    kind: FileKind.parse(row.kind),
    fileName: row.fileName,
    sizeBytes: Number(row.sizeBytes),
    sha256: row.sha256,
    format: row.format,
    hasFile: row.storageKey !== null,
    keepRaw: row.keepRaw,
    columns,
    rows,
    mapping: FileMapping.nullable().parse(row.mapping),
    query: row.query,
    status: ImportStatus.parse(row.status),
    progress: row.progress,
    rowsRead: Number(row.rowsRead),
    problems: z.array(FileProblem).parse(row.problems),
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
