import { z } from 'zod'
import { operations } from '../../contract/operation'
import { Analysis } from './analysis'
import { FindingList } from './finding-list'
import { FindingView } from './finding-view'
import {
  AnalysisQuery,
  analysisTables,
  DecideFinding,
  FindingQuery,
  ReopenFinding,
} from './requests'

export const questionnaireAnalysisOperations = operations('Questionnaire', {
  'GET /assessments/{assessmentId}/questionnaire/analysis': {
    summary: "Scores, data gaps, law against practice and standards, from the State's answers",
    params: z.object({ assessmentId: z.uuid() }),
    query: AnalysisQuery,
    answer: Analysis,
  },
  'GET /assessments/{assessmentId}/questionnaire/analysis/{table}': {
    summary: 'One table of the analysis as CSV',
    params: z.object({ assessmentId: z.uuid(), table: z.enum(analysisTables) }),
    media: ['text/csv'],
  },
  'GET /assessments/{assessmentId}/questionnaire/findings': {
    summary: 'Draft findings that rules propose from the answers, with what was decided on them',
    params: z.object({ assessmentId: z.uuid() }),
    query: FindingQuery,
    answer: FindingList,
  },
  'POST /assessments/{assessmentId}/questionnaire/findings/decisions': {
    summary: 'Accept or reject a draft finding',
    params: z.object({ assessmentId: z.uuid() }),
    body: DecideFinding,
    answer: FindingView,
  },
  'POST /assessments/{assessmentId}/questionnaire/findings/reopenings': {
    summary: 'Take back what was decided on a draft finding',
    params: z.object({ assessmentId: z.uuid() }),
    body: ReopenFinding,
    answer: z.object({ version: z.int() }),
  },
})
