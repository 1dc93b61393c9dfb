import 'server-only'
import { AnswerContent, AnswerStatus } from '@/lib/core/questionnaire/answering/answer'
import type { AnswerView } from '@/lib/core/questionnaire/answering/view'

export const answerSelect = {
  id: true,
  instance: true,
  institutionId: true,
  questionVersion: true,
  value: true,
  gap: true,
  gapReason: true,
  comment: true,
  confidence: true,
  evidence: true,
  status: true,
  version: true,
  partVersions: true,
  authorIds: true,
  sourceRowId: true,
  reviewNote: true,
  updatedById: true,
  updatedAt: true,
} as const

export interface AnswerRow {
  id: string
  instance: string
  institutionId: string
  questionVersion: number
  value: unknown
  gap: string | null
  gapReason: string
  comment: string
  confidence: string | null
  evidence: unknown
  status: string
  version: number
  partVersions: unknown
  authorIds: string[]
  sourceRowId: string | null
  reviewNote: string
  updatedById: string | null
  updatedAt: Date
}

export function answerView(row: AnswerRow): AnswerView {
  return {
    ...contentOf(row),
    ...{
      id: row.id,
      instance: row.instance,
      institutionId: row.institutionId,
      questionVersion: row.questionVersion,
      version: row.version,
    },
    status: AnswerStatus.parse(row.status),
    reviewNote: row.reviewNote,
    sourceRowId: row.sourceRowId,
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function contentOf(
  row: Pick<AnswerRow, 'value' | 'gap' | 'gapReason' | 'comment' | 'confidence' | 'evidence'>,
): AnswerContent {
  return AnswerContent.parse(row)
}
