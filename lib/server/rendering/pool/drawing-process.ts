import 'server-only'
import { join } from 'node:path'
import { AppError } from '@/lib/core/error'
import { BoundedProcess, type ProcessLimits } from '@/lib/server/process/bounded-process'
import type { UncheckedTask } from './drawing-task'

const worker = join(process.cwd(), 'lib/server/rendering/pool/drawing-worker.ts')

/** Draws documents into files and answers their size. */
export class DrawingProcess extends BoundedProcess<UncheckedTask, number> {
  constructor(limits: ProcessLimits, program = worker) {
    super({ program, limits, gaveUp, loadedBy: 'import' })
  }
}

function gaveUp(over: 'time' | 'memory', { seconds, megabytes }: ProcessLimits): AppError {
  return over === 'time'
    ? new AppError('service-unavailable', { reason: 'drawing-too-slow', params: { seconds } })
    : new AppError('service-unavailable', { reason: 'drawing-too-large', params: { megabytes } })
}
