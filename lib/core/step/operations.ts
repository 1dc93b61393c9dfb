import { z } from 'zod'
import { operations } from '../contract/operation'
import { StepState } from './action'
import { StepActionInput } from './requests'
import { StepView } from './step-view'

export const stepOperations = operations('Steps', {
  'GET /assessments/{assessmentId}/steps/{step}': {
    summary: 'One step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    answer: StepView,
  },
  'POST /assessments/{assessmentId}/steps/{step}/actions': {
    summary: 'Take an action on a step',
    params: z.object({ assessmentId: z.uuid(), step: z.string().max(40) }),
    body: StepActionInput,
    answer: StepState,
    status: 201,
  },
})
