import { z } from 'zod'
import { operations } from '../contract/operation'
import { JobList } from './job-view'
import { JobPlace, JobQuery } from './requests'

export const jobOperations = operations('Platform', {
  'GET /jobs': {
    summary: 'Work in the background, by its state',
    query: JobQuery,
    answer: JobList,
  },
  'POST /jobs/{job}/{jobId}/retry': {
    summary: 'Run a failed job again',
    params: JobPlace,
    body: z.strictObject({}),
    status: 204,
  },
})
