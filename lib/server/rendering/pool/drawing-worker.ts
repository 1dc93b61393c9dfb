import { writeFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { AppError } from '@/lib/core/error'
import { drawDocument } from '@/lib/server/rendering/draw-document'
import { type DrawingMessage, DrawingTask } from './drawing-message'

// A process of its own that draws one document after another: it can be ended at any moment, and
// its memory is not the server's.

/** Drawing holds this thread, so another one sees that the server is gone. */
const watch =
  'const { ppid } = process; setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, "SIGKILL") }, 500)'
new Worker(watch, { eval: true, execArgv: [], stdout: true }).unref()

process.once('disconnect', () => process.exit(0))
process.on('message', (task: unknown) => {
  draw(task)
    .catch((thrown: unknown): DrawingMessage => {
      if (thrown instanceof AppError)
        return { type: 'refused', ...(thrown.reason ?? { code: 'drawing-fault' }) }
      return {
        type: 'failed',
        message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      }
    })
    .then(send)
})
send({ type: 'ready' })

async function draw(given: unknown): Promise<DrawingMessage> {
  const { order, path } = DrawingTask.parse(given)
  const content = await drawDocument(order)
  await writeFile(path, content, { mode: 0o600 })
  return { type: 'drawn', bytes: content.byteLength }
}

function send(message: DrawingMessage): void {
  process.send?.(message)
}
