import { z } from 'zod'
import { operations } from '../contract/operation'
import { PageQuery, pageOf } from '../contract/page'
import { AssessmentListItem } from './assessment-list-item'
import { AssessmentView } from './assessment-view'
import { AssessmentChange, NewAssessment } from './requests'

export const assessmentOperations = operations('Assessments', {
  'GET /assessments': {
    summary: 'Assessments within reach',
    query: PageQuery,
    answer: pageOf(AssessmentListItem),
  },
  'POST /assessments': {
    summary: 'Open an assessment',
    body: NewAssessment,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  },
  'GET /assessments/{assessmentId}': {
    summary: 'One assessment with the state of its steps',
    params: z.object({ assessmentId: z.uuid() }),
    answer: AssessmentView,
  },
  'PATCH /assessments/{assessmentId}': {
    summary: 'Change title, languages or scope',
    params: z.object({ assessmentId: z.uuid() }),
    body: AssessmentChange,
    answer: z.object({ version: z.int() }),
  },
})
