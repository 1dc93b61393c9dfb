import { z } from 'zod'
import { operations } from '../../contract/operation'
import { TemplateView } from './template-view'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const coverageTemplateOperations = operations('Coverage', {
  'GET /assessments/{assessmentId}/coverage/template': {
    summary: 'Workbook to fill estimates in, one row a cell',
    params: z.object({ assessmentId: z.uuid() }),
    media: [workbook],
  },
  'POST /assessments/{assessmentId}/coverage/template': {
    summary:
      'Look at a filled-in workbook, or, with save=1, add its estimates; the body is the workbook itself',
    params: z.object({ assessmentId: z.uuid() }),
    query: z.strictObject({ save: z.enum(['0', '1']).default('0') }),
    upload: true,
    answer: TemplateView,
  },
})
