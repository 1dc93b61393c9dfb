import { z } from 'zod'
import { operations } from '../../contract/operation'
import { pageOf } from '../../contract/page'
import { ReferenceQuery } from '../report-requests'
import { ReferenceChoice, ResolvedReference } from '../report-views'
import { ReferenceSearch } from './requests'

export const reportReferenceOperations = operations('Reports', {
  'GET /assessments/{assessmentId}/reports/{output}/references': {
    summary: 'What a sentence of the report can refer to',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    query: ReferenceSearch,
    answer: pageOf(ReferenceChoice),
  },
  'POST /assessments/{assessmentId}/reports/{output}/references': {
    summary: 'What references say now',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    body: ReferenceQuery,
    answer: z.object({ items: z.array(ResolvedReference) }),
    repeatable: false,
  },
})
