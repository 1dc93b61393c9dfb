import { route } from '@/lib/server/http/route'
import { revokeRespondentLink } from '@/lib/server/questionnaire/link/revoke-respondent-link'

export const DELETE = route(
  'DELETE /assessments/{assessmentId}/questionnaire/links/{linkId}',
  (ctx, { params }) => revokeRespondentLink(ctx, params.assessmentId, params.linkId),
)
