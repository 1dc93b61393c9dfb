import { z } from 'zod'
import { PageQuery } from '../contract/page'
import { jobNames, jobStates } from './job-view'

export const JobQuery = PageQuery.extend({ state: z.enum(jobStates).default('failed') })
export type JobQuery = z.infer<typeof JobQuery>

export const JobPlace = z.object({ job: z.enum(jobNames), jobId: z.uuid() })
export type JobPlace = z.infer<typeof JobPlace>
