import { z } from 'zod'
import { AppError } from '@/lib/core/error'
import { createDocument } from '@/lib/server/document/create'
import { DocumentFields } from '@/lib/server/document/fields'
import { DocumentQuery, listDocuments } from '@/lib/server/document/list'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

const largestForm = 200 * 1024 * 1024

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/documents',
  summary: 'Documents library',
  tag: 'Documents',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: DocumentQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params, query }) => listDocuments(ctx, params.assessmentId, query),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/documents',
  summary: 'Add a document; `metadata` is JSON, `file` its file',
  tag: 'Documents',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  multipart: true,
  maxBytes: largestForm,
  body: z.strictObject({ metadata: z.string().max(20_000), file: z.instanceof(File).optional() }),
  answer: z.looseObject({ id: z.uuid() }),
  status: 201,
  run: async (ctx, { params, body }) => {
    const upload = body.file
      ? { name: body.file.name, bytes: new Uint8Array(await body.file.arrayBuffer()) }
      : null
    return createDocument(
      ctx,
      params.assessmentId,
      DocumentFields.parse(parseJson(body.metadata)),
      upload,
    )
  },
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-request', { detail: 'metadata is not valid JSON.', cause })
  }
}
