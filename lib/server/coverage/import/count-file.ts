import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { delimiterOf } from '@/lib/core/coverage/import/delimited-rows'
import { AppError } from '@/lib/core/error'
import { countRegister } from './count-register'
import { countSurvey } from './count-survey'
import { openDuck } from './duck'
import { duckFailure } from './duck-failure'
import { workbookText } from './workbook-text'
import type { CountedFile, FileSource, WorkerTask } from './worker-task'

type CountTask = Extract<WorkerTask, { task: 'count' }>

/**
 * Counts a file by its mapping, telling now and then which share is done. Throws a sentence for
 * people when the file cannot be counted.
 */
export async function countFile(
  task: CountTask,
  tell: (share: number) => void,
): Promise<CountedFile> {
  const source = await sourceOf(task)
  const connection = await openDuck(source.path, task.folder)
  const timer = setInterval(() => tell(Math.max(0, connection.progress.percentage) / 100), 400)
  try {
    const { mapping } = task
    return mapping.kind === 'register'
      ? await countRegister(connection, source, mapping, task.lastDay)
      : await countSurvey(connection, source, mapping)
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : duckFailure(thrown, source)
  } finally {
    clearInterval(timer)
  }
}

async function sourceOf({
  path,
  format,
  folder,
  columns,
  mostBytes,
}: CountTask): Promise<FileSource> {
  if (format === 'parquet') return { kind: 'parquet', path, columns }
  if (format === 'xlsx') {
    const text = join(folder, 'sheet.csv')
    await workbookText(path, text, { mostBytes })
    return { kind: 'text', path: text, delimiter: ',', columns }
  }
  const file = await open(path)
  const head = Buffer.alloc(64 * 1024)
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close())
  return {
    kind: 'text',
    path,
    delimiter: delimiterOf(head.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')),
    columns,
  }
}
