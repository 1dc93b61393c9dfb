import { z } from 'zod'
import { getImport } from '@/lib/server/coverage/import/get'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}',
  summary: 'A file that was taken in: columns, state, counts and problems',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  answer: z.looseObject({ id: z.uuid() }),
  run: (ctx, { params }) => getImport(ctx, params.assessmentId, params.importId),
})
