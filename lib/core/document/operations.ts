import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { RemovalChoice } from '../removal/requests'
import { DocumentView } from './document-view'
import { DocumentChange, DocumentQuery } from './requests'

export const documentOperations = operations('Documents', {
  'GET /assessments/{assessmentId}/documents': {
    summary: 'Documents library',
    params: z.object({ assessmentId: z.uuid() }),
    query: DocumentQuery,
    answer: pageOf(DocumentView),
  },
  'POST /assessments/{assessmentId}/documents': {
    summary: 'Add a document; `metadata` is JSON, `file` its file',
    params: z.object({ assessmentId: z.uuid() }),
    multipart: true,
    body: z.strictObject({ metadata: z.string().max(20_000), file: z.file().optional() }),
    maxBytes: 200 * 1024 * 1024,
    answer: DocumentView,
    status: 201,
  },
  'PATCH /assessments/{assessmentId}/documents/{documentId}': {
    summary: 'Change metadata of a document',
    params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
    body: DocumentChange,
    answer: DocumentView,
  },
  'DELETE /assessments/{assessmentId}/documents/{documentId}': {
    summary: 'Remove a document, or have another take its place where it is used',
    params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
    query: RemovalChoice,
    status: 204,
  },
  'GET /assessments/{assessmentId}/documents/{documentId}/file': {
    summary: 'File of a document',
    params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
    media: ['application/octet-stream'],
  },
})
