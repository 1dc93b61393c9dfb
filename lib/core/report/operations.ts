import { z } from 'zod'
import { operations } from '../contract/operation'
import { SectionSettings } from './report-requests'
import { ReportView, SectionSummary, SectionView } from './report-views'

export const reportOperations = operations('Reports', {
  'GET /assessments/{assessmentId}/reports/{output}': {
    summary: 'A written report with its sections',
    params: z.object({ assessmentId: z.uuid(), output: z.string().max(40) }),
    answer: ReportView,
  },
  'GET /assessments/{assessmentId}/reports/{output}/sections/{section}': {
    summary: 'A section with its text',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    answer: SectionView,
  },
  'PATCH /assessments/{assessmentId}/reports/{output}/sections/{section}': {
    summary: 'Change authors, state or restriction of a section',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    body: SectionSettings,
    answer: SectionSummary,
  },
})
