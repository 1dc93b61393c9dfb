import { z } from 'zod'
import { operations } from '../contract/operation'
import { ToolChange } from './requests'
import { ToolChangeView } from './tool-change-view'

export const toolOperations = operations('Tools', {
  'GET /assessments/{assessmentId}/tools/{tool}': {
    summary: 'Contents of a tool',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
    answer: z.looseObject({}),
  },
  'PATCH /assessments/{assessmentId}/tools/{tool}': {
    summary: 'Change fields and rows of a tool',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
    body: ToolChange,
    answer: ToolChangeView,
  },
})
