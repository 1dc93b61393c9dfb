import { z } from 'zod'
import { operations } from '../contract/operation'
import { NewEvidence } from './requests'

export const evidenceOperations = operations('Tools', {
  'POST /assessments/{assessmentId}/tools/{tool}/evidence': {
    summary: 'Tie a document to a field or row',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40) }),
    body: NewEvidence,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  'DELETE /assessments/{assessmentId}/tools/{tool}/evidence/{evidenceId}': {
    summary: 'Untie evidence',
    params: z.object({ assessmentId: z.uuid(), tool: z.string().max(40), evidenceId: z.uuid() }),
    status: 204,
  },
})
