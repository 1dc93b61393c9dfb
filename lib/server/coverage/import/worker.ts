import { rmSync } from 'node:fs'
import { serveOrders } from '@/lib/server/process/serve-orders'
import { countFile } from './count-file'
import { lookAtFile } from './look-at-file'
import { readSheet } from './read-sheet'
import type { WorkerAnswer, WorkerCost, WorkerTask } from './worker-task'

// Reads files of coverage: the database that counts them runs in here.
serveOrders<WorkerTask, WorkerAnswer>((task, onProgress) => {
  // Without a server nobody else clears the folder.
  process.prependOnceListener('disconnect', () =>
    rmSync(task.folder, { recursive: true, force: true }),
  )
  return perform(task, onProgress)
})

async function perform(
  task: WorkerTask,
  onProgress: (share: number) => void,
): Promise<WorkerAnswer> {
  switch (task.task) {
    case 'sheet':
      return { task: 'sheet', rows: await readSheet(task) }
    case 'look':
      return { task: 'look', preview: await lookAtFile(task) }
    case 'count': {
      const start = performance.now()
      const counted = await countFile(task, onProgress)
      return { task: 'count', counted, cost: cost(start) }
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
