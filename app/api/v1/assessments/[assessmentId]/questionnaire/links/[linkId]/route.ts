import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { revokeRespondentLink } from '@/lib/server/questionnaire/link/revoke-respondent-link'

export const DELETE = route({
  method: 'DELETE',
  path: '/assessments/{assessmentId}/questionnaire/links/{linkId}',
  summary: 'Withdraw a personal link',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), linkId: z.uuid() }),
  status: 204,
  run: (ctx, { params }) => revokeRespondentLink(ctx, params.assessmentId, params.linkId),
})
