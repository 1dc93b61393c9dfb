import { z } from 'zod'
import { cancelImport } from '@/lib/server/coverage/import/cancel'
import { route } from '@/lib/server/http/route'

export const POST = route({
  method: 'POST',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}/cancel',
  summary: 'Stop the counting of a file',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  answer: z.looseObject({ id: z.uuid() }),
  run: (ctx, { params }) => cancelImport(ctx, params.assessmentId, params.importId),
})
