import { route } from '@/lib/server/http/route'
import { createRespondentLink } from '@/lib/server/questionnaire/link/create-respondent-link'
import { listRespondentLinks } from '@/lib/server/questionnaire/link/list-respondent-links'

export const GET = route('GET /assessments/{assessmentId}/questionnaire/links', (ctx, { params }) =>
  listRespondentLinks(ctx, params.assessmentId),
)

export const POST = route(
  'POST /assessments/{assessmentId}/questionnaire/links',
  (ctx, { params, body }) => createRespondentLink(ctx, params.assessmentId, body),
)
