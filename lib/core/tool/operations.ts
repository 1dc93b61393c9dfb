import { z } from 'zod'
import { operations } from '../contract/operation'
import { RowRemoval, ToolChange } from './requests'
import { ToolChangeView } from './tool-change-view'
import { ToolView } from './tool-view'

export const toolOperations = operations('Tools', {
  'GET /assessments/{assessmentId}/tools/{tool}': {
    summary: 'Contents of a tool',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
    answer: ToolView,
  },
  'PATCH /assessments/{assessmentId}/tools/{tool}': {
    summary: 'Change fields and rows of a tool',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
    body: ToolChange,
    answer: ToolChangeView,
  },
  'DELETE /assessments/{assessmentId}/tools/{tool}/rows/{rowId}': {
    summary: 'Remove a row of a tool, or have another take its place where it is used',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40), rowId: z.uuid() }),
    query: RowRemoval,
    status: 204,
    errors: ['in-use'],
  },
})
