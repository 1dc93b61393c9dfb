import { api } from '@/lib/client/api'
import type { DocumentView } from '@/lib/core/document/document-view'

/** Adds a file to the documents library under its own name. */
export function uploadDocument(
  assessmentId: string,
  file: File,
  type: 'other' | 'statistics' = 'other',
): Promise<DocumentView> {
  const metadata = JSON.stringify({ title: file.name.replace(/\.[^.]+$/, ''), type })
  return api('POST /assessments/{assessmentId}/documents')({
    params: { assessmentId },
    form: { metadata, file },
  })
}
