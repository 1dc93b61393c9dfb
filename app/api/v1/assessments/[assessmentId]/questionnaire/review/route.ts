import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import {
  ReviewQuery,
  reviewQuestionnaire,
} from '@/lib/server/questionnaire/review/review-questionnaire'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/review',
  summary: 'Answers of all institutions side by side',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: ReviewQuery,
  answer: z.looseObject({}),
  run: (ctx, { params, query }) => reviewQuestionnaire(ctx, params.assessmentId, query),
})
