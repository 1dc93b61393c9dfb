import { z } from 'zod'
import { route } from '@/lib/server/http/route'
import { AnalysisQuery, analyseQuestionnaire } from '@/lib/server/questionnaire/analysis/analyse'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}/questionnaire/analysis',
  summary: "Scores, data gaps, law against practice and standards, from the State's answers",
  tag: 'Questionnaire',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  query: AnalysisQuery,
  answer: z.looseObject({}),
  run: (ctx, { params, query }) => analyseQuestionnaire(ctx, params.assessmentId, query),
})
