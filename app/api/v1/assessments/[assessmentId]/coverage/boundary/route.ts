import { getBoundary } from '@/lib/server/coverage/boundary/get-boundary'
import { removeBoundary } from '@/lib/server/coverage/boundary/remove-boundary'
import { saveBoundary } from '@/lib/server/coverage/boundary/save-boundary'
import { uploadOf } from '@/lib/server/http/receive-form'
import { route } from '@/lib/server/http/route'

export const GET = route(
  'GET /assessments/{assessmentId}/coverage/boundary',
  async (ctx, { params: { assessmentId } }) => ({
    boundary: await getBoundary(ctx, assessmentId),
  }),
)

export const POST = route(
  'POST /assessments/{assessmentId}/coverage/boundary',
  async (ctx, { params: { assessmentId }, body: { file, ...fields } }) =>
    saveBoundary(ctx, assessmentId, fields, uploadOf(file)),
)

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/coverage/boundary',
  (ctx, { params: { assessmentId } }) => removeBoundary(ctx, assessmentId),
)
