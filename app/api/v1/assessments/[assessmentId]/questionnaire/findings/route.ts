import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  FindingQuery,
  listFindingProposals,
} from '@/lib/server/questionnaire/analysis/list-finding-proposals'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/findings',
  summary: 'Draft findings that rules propose from the answers, with what was decided on them',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: FindingQuery,
  answer: z.looseObject({}),
  run: (ctx, { params, query }) => listFindingProposals(ctx, params.assessmentId, query),
})
