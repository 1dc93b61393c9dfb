import { z } from 'zod'
import { operations } from '../../contract/operation'
import { pageOf } from '../../contract/page'
import { AnswerEvent } from '../review/review-view'
import { SaveAnswer, SignSection, SubmitAnswers, WithdrawSignOff } from './requests'
import { AnswerView } from './view'

export const questionnaireAnsweringOperations = operations('Questionnaire', {
  'PATCH /assessments/{assessmentId}/questionnaire/answers': {
    summary: 'Save parts of one answer',
    params: z.object({ assessmentId: z.uuid() }),
    body: SaveAnswer,
    answer: AnswerView,
  },
  'GET /assessments/{assessmentId}/questionnaire/answers/{answerId}/history': {
    summary: 'All that happened to an answer',
    params: z.object({ assessmentId: z.uuid(), answerId: z.uuid() }),
    answer: pageOf(AnswerEvent),
  },
  'POST /assessments/{assessmentId}/questionnaire/sign-offs': {
    summary: 'Sign a section for an institution',
    params: z.object({ assessmentId: z.uuid() }),
    body: SignSection,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  'DELETE /assessments/{assessmentId}/questionnaire/sign-offs': {
    summary: 'Withdraw the signature of an institution under a section',
    params: z.object({ assessmentId: z.uuid() }),
    query: WithdrawSignOff,
    status: 204,
  },
  'POST /assessments/{assessmentId}/questionnaire/submissions': {
    summary: "Hand an institution's answers in a section to the lead body",
    params: z.object({ assessmentId: z.uuid() }),
    body: SubmitAnswers,
    answer: z.object({ submitted: z.array(z.string()) }),
  },
})
