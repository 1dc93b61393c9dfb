import { api } from '@/lib/client/api'

/** Adds a file to the documents library under its own name. */
export async function uploadDocument(
  assessmentId: string,
  file: File,
): Promise<{ id: string; title: string }> {
  const form = new FormData()
  form.set('metadata', JSON.stringify({ title: file.name.replace(/\.[^.]+$/, ''), type: 'other' }))
  form.set('file', file)
  return api(`/assessments/${assessmentId}/documents`, { method: 'POST', form })
}
