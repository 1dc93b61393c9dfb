import { z } from 'zod'
import { operations } from '../../contract/operation'
import { DelegationOverview, DelegationView } from './delegation-view'
import { DelegateQuestions, DelegationChange, RemindRespondents } from './requests'

export const questionnaireDelegationOperations = operations('Questionnaire', {
  'GET /assessments/{assessmentId}/questionnaire/delegations': {
    summary: 'Who was handed what, and how far each institution is',
    params: z.object({ assessmentId: z.uuid() }),
    answer: DelegationOverview,
  },
  'POST /assessments/{assessmentId}/questionnaire/delegations': {
    summary: 'Hand sections or questions to an institution',
    params: z.object({ assessmentId: z.uuid() }),
    body: DelegateQuestions,
    answer: z.object({ items: z.array(DelegationView) }),
    status: 201,
  },
  'PATCH /assessments/{assessmentId}/questionnaire/delegations/{delegationId}': {
    summary: 'Change person, due date or note of a delegation',
    params: z.object({ assessmentId: z.uuid(), delegationId: z.uuid() }),
    body: DelegationChange,
    answer: DelegationView,
  },
  'DELETE /assessments/{assessmentId}/questionnaire/delegations/{delegationId}': {
    summary: 'Take back what was handed over',
    params: z.object({ assessmentId: z.uuid(), delegationId: z.uuid() }),
    status: 204,
  },
  'POST /assessments/{assessmentId}/questionnaire/reminders': {
    summary: 'Remind people of what they have not handed in',
    params: z.object({ assessmentId: z.uuid() }),
    body: RemindRespondents,
    answer: z.object({ reminded: z.int() }),
  },
})
