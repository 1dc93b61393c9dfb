import { z } from 'zod'
import { operations } from '../../contract/operation'
import { AnswerView } from '../answering/view'
import {
  AdoptAnswer,
  ReturnAnswer,
  ReviewQuery,
  ValidateAnswer,
  ValidateSection,
  WithdrawAdoption,
} from './requests'
import { AdoptionView, ReviewView } from './review-view'

export const questionnaireReviewOperations = operations('Questionnaire', {
  'PUT /assessments/{assessmentId}/questionnaire/adoptions': {
    summary: 'Settle what the State says at one place',
    params: z.object({ assessmentId: z.uuid() }),
    body: AdoptAnswer,
    answer: AdoptionView,
  },
  'DELETE /assessments/{assessmentId}/questionnaire/adoptions': {
    summary: 'Take back what was settled at a place',
    params: z.object({ assessmentId: z.uuid() }),
    query: WithdrawAdoption,
    status: 204,
  },
  'POST /assessments/{assessmentId}/questionnaire/answers/{answerId}/return': {
    summary: 'Return an answer to its institution',
    params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
    body: ReturnAnswer,
    answer: AnswerView,
  },
  'POST /assessments/{assessmentId}/questionnaire/answers/{answerId}/validate': {
    summary: 'Validate an answer that was handed in',
    params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
    body: ValidateAnswer,
    answer: AnswerView,
  },
  'GET /assessments/{assessmentId}/questionnaire/review': {
    summary: 'Answers of all institutions side by side',
    params: z.object({ assessmentId: z.uuid() }),
    query: ReviewQuery,
    answer: ReviewView,
  },
  'POST /assessments/{assessmentId}/questionnaire/validations': {
    summary: 'Validate the undisputed answers of a section',
    params: z.object({ assessmentId: z.uuid() }),
    body: ValidateSection,
    answer: z.object({ validated: z.array(z.string()), unsettled: z.int(), own: z.int() }),
  },
})
