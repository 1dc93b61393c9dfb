import { rmSync } from 'node:fs'
import { AppError } from '@/lib/core/error'
import type { WorkerAnswer, WorkerCost, WorkerMessage, WorkerTask } from './worker-task'

// A process of its own: it can be ended at any moment, and its memory is not the server's.
process.once('message', (task: WorkerTask) => {
  // Without a server nobody else clears the folder.
  process.once('disconnect', () => {
    rmSync(task.folder, { recursive: true, force: true })
    process.exit(1)
  })
  perform(task)
    .then((answer): WorkerMessage => ({ type: 'answer', answer, cost: cost() }))
    .catch((thrown: unknown): WorkerMessage => {
      if (!(thrown instanceof AppError)) throw thrown
      const first = thrown.fieldErrors[0]
      return { type: 'refused', message: thrown.detail ?? first?.message ?? thrown.message }
    })
    .then((message) => send(message, () => process.exit(0)))
    .catch((thrown: unknown) => {
      console.error(thrown instanceof Error ? thrown.stack : thrown)
      process.exit(1)
    })
})

/** Only what the task needs is loaded; the process lives for one task. */
async function perform(task: WorkerTask): Promise<WorkerAnswer> {
  switch (task.task) {
    case 'sheet':
      return { task: 'sheet', rows: await (await import('./read-sheet')).readSheet(task) }
    case 'look':
      return { task: 'look', preview: await (await import('./look-at-file')).lookAtFile(task) }
    case 'count':
      return { task: 'count', counted: await (await import('./count-file')).countFile(task, (share) => send({ type: 'progress', share })) }
  }
}

function cost(): WorkerCost {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return { peakBytes: maxRSS * 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }
}

function send(message: WorkerMessage, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent)
}
