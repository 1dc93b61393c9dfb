import { z } from 'zod'
import { operations } from '../contract/operation'
import { StepActionInput } from './requests'

export const stepOperations = operations('Steps', {
  'GET /assessments/{assessmentId}/steps/{step}': {
    summary: 'One step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    answer: z.looseObject({}),
  },
  'POST /assessments/{assessmentId}/steps/{step}/actions': {
    summary: 'Take an action on a step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    body: StepActionInput,
    answer: z.looseObject({}),
    status: 201,
  },
})
