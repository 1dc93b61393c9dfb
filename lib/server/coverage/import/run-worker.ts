import 'server-only'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilePreview } from '@/lib/core/coverage/import/column-profile'
import { AppError } from '@/lib/core/error'
import { BoundedProcess } from '@/lib/server/process/bounded-process'
import type { CountedFile, WorkerAnswer, WorkerCost, WorkerTask } from './worker-task'

const program = join(process.cwd(), 'lib/server/coverage/import/worker.ts')

interface Watch {
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

type Order<T extends WorkerTask['task']> = Omit<Extract<WorkerTask, { task: T }>, 'folder' | 'task'>
type Answer<T extends WorkerTask['task']> = Extract<WorkerAnswer, { task: T }>

/**
 * Column names of a file and what its first rows show. Throws `invalid-input` with a sentence when
 * it is no sound table.
 */
export async function lookInWorker(order: Order<'look'>): Promise<FilePreview> {
  return (await ask<'look'>({ ...order, task: 'look' }, 120)).preview
}

/** Rows of the first sheet of a workbook, as text. */
export async function readSheetInWorker(order: Order<'sheet'>): Promise<string[][]> {
  return (await ask<'sheet'>({ ...order, task: 'sheet' }, 120)).rows
}

/**
 * Counts a file by its mapping. Throws `invalid-input` with a sentence, or whatever ended the
 * signal when it was called off.
 */
export async function countInWorker(
  order: Order<'count'>,
  watch: Watch = {},
): Promise<CountedFile & { cost: WorkerCost }> {
  const { counted, cost } = await ask<'count'>({ ...order, task: 'count' }, 3600, watch)
  return { ...counted, cost }
}

/** A process for one file: what the file took from the memory is given back with it. */
async function ask<T extends WorkerTask['task']>(
  order: Omit<WorkerTask, 'folder'>,
  seconds: number,
  watch: Watch = {},
): Promise<Answer<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'crvs-count-'))
  const worker = new BoundedProcess<object, Answer<T>>({
    program,
    limits: { seconds, megabytes: 1024 },
    gaveUp,
  })
  try {
    return await worker.ask({ ...order, folder }, watch)
  } finally {
    worker.end()
    await rm(folder, { recursive: true, force: true })
  }
}

function gaveUp(over: 'time' | 'memory', { seconds }: { seconds: number }): AppError {
  return new AppError('invalid-input', {
    reason:
      over === 'memory'
        ? { code: 'file-needs-too-much-memory' }
        : { code: 'file-takes-too-long', params: { seconds } },
  })
}
