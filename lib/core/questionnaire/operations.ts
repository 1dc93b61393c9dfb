import { z } from 'zod'
import { operations } from '../contract/operation'
import { QuestionnaireView } from './answering/view'

export const questionnaireOperations = operations('Questionnaire', {
  'GET /assessments/{assessmentId}/questionnaire': {
    summary: 'Questions that are yours to answer for an institution, with its answers',
    params: z.object({ assessmentId: z.uuid() }),
    query: z.strictObject({ institution: z.uuid().optional() }),
    answer: QuestionnaireView,
  },
})
