import { z } from 'zod'
import { DocumentChange, updateDocument } from '@/lib/server/document/update'
import { withdrawDocument } from '@/lib/server/document/withdraw'
import { route } from '@/lib/server/http/route'

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}/documents/{documentId}',
  summary: 'Change metadata of a document',
  tag: 'Documents',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
  body: DocumentChange,
  answer: z.looseObject({}),
  run: (ctx, { params, body }) => updateDocument(ctx, params.assessmentId, params.documentId, body),
})

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/documents/{documentId}',
  summary: 'Withdraw a document',
  tag: 'Documents',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), documentId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => withdrawDocument(ctx, params.assessmentId, params.documentId),
})
