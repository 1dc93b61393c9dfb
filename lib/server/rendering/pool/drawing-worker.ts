import { writeFile } from 'node:fs/promises'
import { AppError } from '@/lib/core/error'
import { serveOrders } from '@/lib/server/process/serve-orders'
import { drawDocument } from '@/lib/server/rendering/draw-document'
import { DrawingTask, type UncheckedTask } from './drawing-task'

// Draws one document after another; the answer is the size of the file in bytes.
serveOrders<UncheckedTask, number>(async (given) => {
  const { order, path } = DrawingTask.parse(given)
  const content = await drawDocument(order).catch(faultOfDocument)
  await writeFile(path, content, { mode: 0o600 })
  return content.byteLength
})

function faultOfDocument(thrown: unknown): never {
  if (thrown instanceof AppError)
    throw new AppError('invalid-input', { reason: thrown.reason ?? { code: 'drawing-fault' } })
  throw thrown
}
