import { z } from 'zod'
import { deleteRawFile } from '@/lib/server/coverage/import/delete-file'
import { route } from '@/lib/server/http/route'

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/coverage/imports/{importId}/file',
  summary: 'Delete the file itself; its counts stay',
  tag: 'Coverage',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
  answer: z.looseObject({ id: z.uuid() }),
  run: (ctx, { params }) => deleteRawFile(ctx, params.assessmentId, params.importId),
})
