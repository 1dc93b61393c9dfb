import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { RemovalChoice } from '../removal/requests'
import { MemberView } from './member-view'
import { MemberChange } from './requests'

export const memberOperations = operations('Members', {
  'GET /assessments/{assessmentId}/members': {
    summary: 'People of the assessment',
    params: z.object({ assessmentId: z.uuid() }),
    answer: pageOf(MemberView),
  },
  'PATCH /assessments/{assessmentId}/members/{userId}': {
    summary: 'Set the roles of a member; one that decides waits for a second person',
    params: z.object({ assessmentId: z.uuid(), userId: z.uuid() }),
    body: MemberChange,
    answer: z.object({ waits: z.boolean() }),
  },
  'DELETE /assessments/{assessmentId}/members/{userId}': {
    summary: 'End a membership, or have another member take the part over',
    params: z.object({ assessmentId: z.uuid(), userId: z.uuid() }),
    query: RemovalChoice,
    status: 204,
  },
})
