import 'server-only'
import { importJob } from '@/lib/server/coverage/import/import-job'
import { importRemovalJob } from '@/lib/server/coverage/import/import-removal-job'
import { mailJob } from '@/lib/server/mail/mail-job'
import { remindersJob } from '@/lib/server/questionnaire/delegation/reminders-job'
import type { Job } from '@/lib/server/queue/define-job'
import { clearingJob } from '@/lib/server/removal/clearing-job'
import { drawingJob } from '@/lib/server/rendering/pool/drawing-job'
import { drawingRemovalJob } from '@/lib/server/rendering/pool/drawing-removal-job'

/** All work in the background, each kind declared by its feature. */
export const allJobs: readonly Job[] = [
  mailJob,
  remindersJob,
  drawingJob,
  drawingRemovalJob,
  importJob,
  importRemovalJob,
  clearingJob,
]
