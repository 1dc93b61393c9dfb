import { rmSync } from 'node:fs'
import { AppError } from '@/lib/core/error'
import { countFile } from './count-file'
import { lookAtFile } from './look-at-file'
import { readSheet } from './read-sheet'
import type { WorkerAnswer, WorkerCost, WorkerMessage, WorkerTask } from './worker-task'

// A process of its own: it can be ended at any moment, and its memory is not the server's.
process.once('message', (task: WorkerTask) => {
  // Without a server nobody else clears the folder.
  process.once('disconnect', () => {
    rmSync(task.folder, { recursive: true, force: true })
    process.exit(1)
  })
  const start = performance.now()
  perform(task)
    .then((answer): WorkerMessage => ({ type: 'answer', answer, cost: cost(start) }))
    .catch((thrown: unknown): WorkerMessage => {
      if (!(thrown instanceof AppError)) throw thrown
      return {
        type: 'refused',
        ...(thrown.reason ?? thrown.fieldErrors[0] ?? { code: 'wrong-value' }),
      }
    })
    .then((message) => send(message, () => process.exit(0)))
    .catch((thrown: unknown) => {
      console.error(thrown instanceof Error ? thrown.stack : thrown)
      process.exit(1)
    })
})

async function perform(task: WorkerTask): Promise<WorkerAnswer> {
  switch (task.task) {
    case 'sheet':
      return { task: 'sheet', rows: await readSheet(task) }
    case 'look':
      return { task: 'look', preview: await lookAtFile(task) }
    case 'count':
      return {
        task: 'count',
        counted: await countFile(task, (share) => send({ type: 'progress', share })),
      }
  }
}

function cost(start: number): WorkerCost {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return {
    peakBytes: maxRSS * 1024,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    seconds: (performance.now() - start) / 1000,
  }
}

function send(message: WorkerMessage, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent)
}
