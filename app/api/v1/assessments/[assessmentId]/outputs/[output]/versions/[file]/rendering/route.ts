import { z } from 'zod'
import { VersionFileName, versionFile } from '@/lib/core/output/version-file'
import { route } from '@/lib/server/http/route'
import { cancelFile, getFileProgress, startFile } from '@/lib/server/output/rendering'
import { renderingStatuses } from '@/lib/server/rendering/internal'

const path = '/assessments/{assessmentId}/outputs/{output}/versions/{file}/rendering'
const params = z.object({
  assessmentId: z.uuid(),
  output: z.string().regex(/^[a-z0-9-]{1,40}$/),
  file: VersionFileName,
})
const query = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/) })
const answer = z.object({
  key: z.string(),
  status: z.enum(renderingStatuses),
  progress: z.int().describe('Per cent, estimated'),
  ahead: z.int().describe('Documents that are drawn before it'),
  failure: z.string(),
})
const common = { path, params, answer, tag: 'Outputs', access: 'signed-in' } as const

export const POST = route({
  ...common,
  method: 'POST',
  summary:
    'Have a file of a version drawn, to be fetched when it is done; 503 with `Retry-After` when too many wait',
  run: (ctx, { params }) =>
    startFile(ctx, params.assessmentId, params.output, versionFile(params.file)),
})

export const GET = route({
  ...common,
  method: 'GET',
  summary: 'How far the file is, by the key that starting it gave',
  query,
  run: (ctx, { params, query }) =>
    getFileProgress(ctx, params.assessmentId, params.output, query.key),
})

export const DELETE = route({
  path,
  params,
  query,
  tag: 'Outputs',
  access: 'signed-in',
  method: 'DELETE',
  status: 204,
  summary: 'Call the drawing off',
  run: (ctx, { params, query }) => cancelFile(ctx, params.assessmentId, params.output, query.key),
})
