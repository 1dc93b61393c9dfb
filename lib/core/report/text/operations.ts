import { z } from 'zod'
import { operations } from '../../contract/operation'
import { SectionSync, TextUpdate } from '../report-requests'
import { SyncView } from '../report-views'
import { Prose } from './prose'

export const reportTextOperations = operations('Reports', {
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/starting-text': {
    summary: 'The text that the record composes for a section',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    body: z.strictObject({}),
    answer: Prose,
    repeatable: false,
  },
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/sync': {
    summary: 'What is new in a section, told to an open tab',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    body: SectionSync,
    answer: SyncView,
    repeatable: false,
  },
  'POST /assessments/{assessmentId}/reports/{output}/sections/{section}/updates': {
    summary: 'Add a change to the text of a section',
    params: z.object({
      assessmentId: z.uuid(),
      output: z.string().max(40),
      section: z.string().max(60),
    }),
    body: TextUpdate,
    maxBytes: 1_500_000,
    answer: z.object({ sequence: z.int() }),
    status: 201,
  },
})
