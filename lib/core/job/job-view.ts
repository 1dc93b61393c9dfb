import { z } from 'zod'

/** Every kind of work in the background; the catalogue has a name for each. */
export const jobNames = [
  'mail',
  'reminders',
  'drawing',
  'drawing-removal',
  'coverage-import',
  'coverage-import-removal',
  'clearing',
] as const
export type JobName = (typeof jobNames)[number]

export const jobStates = ['waiting', 'running', 'failed'] as const
export type JobState = (typeof jobStates)[number]

export const JobView = z.object({
  id: z.uuid(),
  job: z.enum(jobNames),
  state: z.enum(jobStates),
  createdAt: z.iso.datetime(),
  /** When it was last begun. */
  startedAt: z.iso.datetime().nullable(),
  /** When it is tried next; null unless it waits. */
  dueAt: z.iso.datetime().nullable(),
  failedAt: z.iso.datetime().nullable(),
  /** How often it was begun, and how often it may be. */
  attempts: z.int(),
  mostAttempts: z.int(),
  /** Why the last attempt failed. */
  reason: z.string(),
  allowedActions: z.array(z.enum(['retry'])),
})
JobView.register(z.globalRegistry, { id: 'JobView' })
export type JobView = z.infer<typeof JobView>

export const JobList = z.object({
  items: z.array(JobView),
  nextCursor: z.string().nullable(),
  counts: z.object({ waiting: z.int(), running: z.int(), failed: z.int() }),
})
JobList.register(z.globalRegistry, { id: 'JobList' })
export type JobList = z.infer<typeof JobList>
