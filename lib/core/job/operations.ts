import { z } from 'zod'
import { operations } from '../contract/operation'
import { pageOf } from '../contract/page'
import { line } from '../text'

export const jobOperations = operations('Platform', {
  'GET /jobs/failed': {
    summary: 'Jobs that failed',
    answer: pageOf(z.looseObject({ id: z.string() })),
  },
  'POST /jobs/{queue}/{jobId}/retry': {
    summary: 'Run a failed job again',
    params: z.object({ queue: line(60), jobId: z.uuid() }),
    body: z.strictObject({}),
    status: 204,
  },
})
