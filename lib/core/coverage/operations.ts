import { z } from 'zod'
import { operations } from '../contract/operation'
import { CoverageView } from './coverage-view'
import { CoverageSettings } from './estimate/adoption'
import { exportFiles } from './requests'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const coverageOperations = operations('Coverage', {
  'GET /assessments/{assessmentId}/coverage': {
    summary: 'Coverage workbench: estimates of every cell, and the adopted ones',
    params: z.object({ assessmentId: z.uuid() }),
    answer: CoverageView,
  },
  'GET /assessments/{assessmentId}/coverage/exports/{file}': {
    summary:
      'Adopted coverage figures, small counts hidden: `figures.csv`, `figures.xlsx`, or `sdg.csv` for SDG indicators 16.9.1 and 17.19.2 (SDMX-CSV 2.0)',
    params: z.object({ assessmentId: z.uuid(), file: z.enum(exportFiles) }),
    media: ['text/csv', excel],
  },
  'PUT /assessments/{assessmentId}/coverage/settings': {
    summary: 'Set the smallest count that may leave the assessment',
    params: z.object({ assessmentId: z.uuid() }),
    body: CoverageSettings,
    answer: CoverageSettings,
  },
})
