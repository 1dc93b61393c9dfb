import { Worker } from 'node:worker_threads'
import { AppError } from '@/lib/core/error'
import type { ProcessMessage } from './process-message'

/** Work holds the main thread, so another one sees that the server is gone. */
const watch =
  'const { ppid } = process; setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, "SIGKILL") }, 500)'

/**
 * The inside of a bounded process: performs one order after another and answers each. It can be
 * ended at any moment, and its memory is not the server's.
 */
export function serveOrders<Order, Answer>(
  perform: (order: Order, onProgress: (share: number) => void) => Promise<Answer>,
): void {
  new Worker(watch, { eval: true, execArgv: [], stdout: true }).unref()
  process.once('disconnect', () => process.exit(0))
  process.on('message', (order: Order) => {
    perform(order, (share) => send<Answer>({ type: 'progress', share }))
      .then((answer): ProcessMessage<Answer> => ({ type: 'answer', answer }))
      .catch(problem)
      .then(send)
  })
  send({ type: 'ready' })
}

function problem(thrown: unknown): ProcessMessage<never> {
  if (thrown instanceof AppError) {
    const { code, reason, fieldErrors } = thrown
    return { type: 'refused', refusal: { code, ...(reason && { reason }), fieldErrors } }
  }
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  return { type: 'failed', message }
}

function send<Answer>(message: ProcessMessage<Answer>): void {
  process.send?.(message)
}
