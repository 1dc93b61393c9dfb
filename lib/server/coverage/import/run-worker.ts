import 'server-only'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FilePreview } from '@/lib/core/coverage/import/column-profile'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'
import { logger } from '@/lib/server/logger'
import type { CountedFile, WorkerCost, WorkerMessage, WorkerTask } from './worker-task'

/** Heap of the worker in MB; the database has its own limit beside it. */
const heap = 512

/** The worker is loaded by `require`, which takes half the time of loading it as modules. */
const options = [
  `--max-old-space-size=${heap}`,
  '--conditions=react-server',
  '--require',
  'tsx/cjs',
  '--eval',
  'require(process.argv[1])',
]

type Outcome = Exclude<WorkerMessage, { type: 'progress' }>

interface Watch {
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

type Order<T extends WorkerTask['task']> = Omit<Extract<WorkerTask, { task: T }>, 'folder' | 'task'>

/**
 * Column names of a file and what its first rows show. Throws `invalid-input` with a sentence when
 * it is no sound table.
 */
export async function lookInWorker(order: Order<'look'>): Promise<FilePreview> {
  const { answer } = await inFolder((folder) => ask({ ...order, task: 'look', folder }, {}))
  if (answer.task !== 'look') throw new AppError('internal')
  return answer.preview
}

/** Rows of the first sheet of a workbook, as text. */
export async function readSheetInWorker(order: Order<'sheet'>): Promise<string[][]> {
  const { answer } = await inFolder((folder) => ask({ ...order, task: 'sheet', folder }, {}))
  if (answer.task !== 'sheet') throw new AppError('internal')
  return answer.rows
}

/**
 * Counts a file by its mapping. Throws `invalid-input` with a sentence, or whatever ended the
 * signal when it was called off.
 */
export async function countInWorker(
  order: Order<'count'>,
  watch: Watch = {},
): Promise<CountedFile & { cost: WorkerCost }> {
  const { answer, cost } = await inFolder((folder) =>
    ask({ ...order, task: 'count', folder }, watch),
  )
  if (answer.task !== 'count') throw new AppError('internal')
  return { ...answer.counted, cost }
}

async function inFolder(
  run: (folder: string) => Promise<Outcome>,
): Promise<Extract<Outcome, { type: 'answer' }>> {
  const folder = await mkdtemp(join(tmpdir(), 'crvs-count-'))
  try {
    const outcome = await run(folder)
    if (outcome.type === 'refused') refuse('file', outcome.code, outcome.params)
    return outcome
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A process of its own reads the file, so that it can be ended at any moment and its memory is not
 * the server's.
 */
function ask(task: WorkerTask, { onProgress, signal }: Watch): Promise<Outcome> {
  return new Promise((done, failed) => {
    signal?.throwIfAborted()
    const child = spawn(
      process.execPath,
      [...options, join(process.cwd(), 'lib/server/coverage/import/worker.ts')],
      {
        env: { NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    )
    let last: Outcome | undefined
    let noise = ''
    const stop = () => void child.kill('SIGKILL')
    signal?.addEventListener('abort', stop, { once: true })
    child.stderr?.on('data', (chunk: Buffer) => {
      noise = (noise + chunk.toString()).slice(-4000)
    })
    child.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.share)
      else last = message
    })
    child.on('error', failed)
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop)
      if (last) done(last)
      else if (signal?.aborted) failed(signal.reason)
      else {
        logger().error(
          { code, killedBy, noise },
          'the worker that reads coverage files ended early',
        )
        failed(
          new AppError('invalid-input', {
            reason: 'file-needs-too-much-memory',
          }),
        )
      }
    })
    child.send(task)
  })
}
