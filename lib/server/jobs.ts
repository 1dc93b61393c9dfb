import 'server-only'
import { importJob } from './coverage/import/import-job'
import { importRemovalJob } from './coverage/import/import-removal-job'
import type { Job } from './job/define-job'
import { mailJob } from './mail/mail-job'
import { remindersJob } from './questionnaire/delegation/reminders-job'
import { drawingJob } from './rendering/pool/drawing-job'
import { drawingRemovalJob } from './rendering/pool/drawing-removal-job'

/** All work in the background, each kind declared by its feature. */
export const allJobs: readonly Job[] = [
  mailJob,
  remindersJob,
  drawingJob,
  drawingRemovalJob,
  importJob,
  importRemovalJob,
]
