import { z } from 'zod'
import { MapImport, mapImport } from '@/lib/server/coverage/import/map'
import { route } from '@/lib/server/http/route'

export const PUT = route({
  method: 'PUT',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}/mapping',
  summary: 'Say what the columns of a file mean, and have it counted',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  body: MapImport,
  answer: z.looseObject({ id: z.uuid() }),
  run: (ctx, { params, body }) => mapImport(ctx, params.assessmentId, params.importId, body),
})
