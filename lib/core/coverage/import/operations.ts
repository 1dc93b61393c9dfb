import { z } from 'zod'
import { operations } from '../../contract/operation'
import { PageQuery, pageOf } from '../../contract/page'
import { EstimateView } from '../estimate/estimate-view'
import { EstimatesOfResult } from './estimate-of-result'
import { ImportDetails } from './import-details'
import { ImportItem } from './import-item'
import { ImportView } from './import-view'
import { CreateImportQuery, MapImport } from './requests'

export const coverageImportOperations = operations('Coverage', {
  'GET /assessments/{assessmentId}/coverage/imports': {
    summary: 'Register extracts and survey files taken in so far',
    params: z.object({ assessmentId: z.uuid() }),
    query: PageQuery,
    answer: pageOf(ImportItem),
  },
  'POST /assessments/{assessmentId}/coverage/imports': {
    summary:
      'Take in a register extract or survey file (CSV, XLSX, Parquet); the body is the file itself',
    params: z.object({ assessmentId: z.uuid() }),
    query: CreateImportQuery,
    upload: true,
    answer: ImportView,
    status: 201,
  },
  'GET /assessments/{assessmentId}/coverage/imports/{importId}': {
    summary: 'A file that was taken in: columns, state, counts and problems',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    answer: ImportDetails,
  },
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/cancel': {
    summary: 'Stop the counting of a file',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    answer: ImportView,
  },
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/estimates': {
    summary: 'Make estimates of the counts of a file',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    body: EstimatesOfResult,
    answer: z.array(EstimateView),
    status: 201,
  },
  'DELETE /assessments/{assessmentId}/coverage/imports/{importId}/file': {
    summary: 'Delete the file itself; its counts stay',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    answer: ImportView,
  },
  'PUT /assessments/{assessmentId}/coverage/imports/{importId}/mapping': {
    summary: 'Say what the columns of a file mean, and have it counted',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    body: MapImport,
    answer: ImportView,
  },
  'POST /assessments/{assessmentId}/coverage/imports/{importId}/rerun': {
    summary: 'Count the same file by the same columns once more',
    params: z.object({ assessmentId: z.uuid(), importId: z.uuid() }),
    answer: ImportView,
  },
})
