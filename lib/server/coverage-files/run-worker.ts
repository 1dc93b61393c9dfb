import 'server-only'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@/lib/core/error'
import { logger } from '../logger'
import type { WorkerAnswer, WorkerMessage, WorkerTask } from './worker-task'

/** Heap of the worker in MB; the database has its own limit beside it. */
const heap = 512

interface Watch {
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

type Order<T extends WorkerTask['task']> = Omit<Extract<WorkerTask, { task: T }>, 'folder'>
type Answer<T extends WorkerTask['task']> = Extract<WorkerAnswer, { task: T }> & { peakBytes: number }

/** Has a process of its own read one file. Throws `invalid-input` with the worker's sentence, and whatever ended the signal when it was called off. */
export async function runWorker<T extends WorkerTask['task']>(order: Order<T>, { onProgress, signal }: Watch = {}): Promise<Answer<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'crvs-count-'))
  try {
    const message = await ask({ ...order, folder } as unknown as WorkerTask, onProgress, signal)
    if (message.type === 'refused') throw new AppError('invalid-input', { detail: message.message, fieldErrors: [{ path: 'file', message: message.message }] })
    return { ...message.answer, peakBytes: message.peakBytes } as unknown as Answer<T>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function ask(task: WorkerTask, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<Exclude<WorkerMessage, { type: 'progress' }>> {
  return new Promise((done, failed) => {
    signal?.throwIfAborted()
    const options = [`--max-old-space-size=${heap}`, '--conditions=react-server', '--import', 'tsx', join(process.cwd(), 'lib/server/coverage-files/worker.ts')]
    const child = spawn(process.execPath, options, { env: { PATH: process.env.PATH, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let last: Exclude<WorkerMessage, { type: 'progress' }> | undefined
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
        logger().error({ code, killedBy, noise }, 'the worker that reads coverage files ended early')
        failed(
          new AppError('invalid-input', {
            detail: 'The file needs more memory than the server gives to it. Make it smaller, or choose columns with fewer values.',
          }),
        )
      }
    })
    child.send(task)
  })
}
