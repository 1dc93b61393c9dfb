import { z } from 'zod'
import { pageOf } from '@/lib/server/http/paging'
import { route } from '@/lib/server/http/route'
import { listAnswerHistory } from '@/lib/server/questionnaire/answering/list-answer-history'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/answers/{answerId}/history',
  summary: 'All that happened to an answer',
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
  answer: pageOf(z.looseObject({})),
  run: (ctx, { params }) => listAnswerHistory(ctx, params.assessmentId, params.answerId),
})
