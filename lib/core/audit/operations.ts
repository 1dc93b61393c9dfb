import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { AuditView } from './audit-view'
import { AuditQuery } from './requests'

export const auditOperations = operations('Audit', {
  'GET /assessments/{assessmentId}/audit': {
    summary: 'Audit trail of the assessment',
    params: z.object({ assessmentId: z.uuid() }),
    query: AuditQuery,
    answer: pageOf(AuditView),
  },
  'GET /assessments/{assessmentId}/audit.csv': {
    summary: 'Audit trail of the assessment as CSV',
    params: z.object({ assessmentId: z.uuid() }),
    query: AuditQuery,
    media: ['text/csv'],
  },
  'GET /audit': {
    summary: 'Audit trail of the platform',
    query: AuditQuery,
    answer: pageOf(AuditView),
  },
})
