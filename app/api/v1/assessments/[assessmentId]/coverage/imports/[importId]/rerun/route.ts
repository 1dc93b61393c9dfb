import { z } from 'zod'
import { rerunImport } from '@/lib/server/coverage/import/rerun'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}/rerun',
  summary: 'Count the same file by the same columns once more',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  answer: z.looseObject({ id: z.uuid() }),
  run: (ctx, { params }) => rerunImport(ctx, params.assessmentId, params.importId),
})
