import { z } from 'zod'
import { getAssessment } from '@/lib/server/assessment/get'
import { AssessmentChange, updateAssessment } from '@/lib/server/assessment/update'
import { route } from '@/lib/server/http/route'

export const GET = route({
  method: 'GET',
  path: '/assessments/{assessmentId}',
  summary: 'One assessment with the state of its steps',
  tag: 'Assessments',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  answer: z.looseObject({}),
  run: (ctx, { params }) => getAssessment(ctx, params.assessmentId),
})

export const PATCH = route({
  method: 'PATCH',
  path: '/assessments/{assessmentId}',
  summary: 'Change title, languages or scope',
  tag: 'Assessments',
  access: 'signed-in',
  params: z.object({ assessmentId: z.uuid() }),
  body: AssessmentChange,
  answer: z.object({ version: z.int() }),
  run: (ctx, { params, body }) => updateAssessment(ctx, params.assessmentId, body),
})
