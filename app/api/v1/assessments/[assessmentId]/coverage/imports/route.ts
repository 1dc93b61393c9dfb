import { z } from 'zod'
import { CreateImportQuery, createImport } from '@/lib/server/coverage/import/create'
import { listImports } from '@/lib/server/coverage/import/list'
import { PageQuery, pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'

const params = z.object({ assessmentId: z.uuid() })

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/coverage/imports',
  summary: 'Register extracts and survey files taken in so far',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  query: PageQuery,
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params, query }) => listImports(ctx, params.assessmentId, query),
})

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/coverage/imports',
  summary:
    'Take in a register extract or survey file (CSV, XLSX, Parquet); the body is the file itself',
  tag: 'Coverage',
  access: 'signed-in',
  params,
  query: CreateImportQuery,
  upload: true,
  answer: z.looseObject({ id: z.uuid() }),
  status: 201,
  run: (ctx, { params, query, request }) =>
    createImport(ctx, params.assessmentId, query, request.body),
})
