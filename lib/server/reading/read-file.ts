import 'server-only'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'
import { BoundedProcess, type ProcessLimits } from '@/lib/server/process/bounded-process'
import { lendProcess } from '@/lib/server/process/lend-process'
import type { SheetLimits } from './read-sheets'
import type { DocumentKind, OfficeContent, ReadingAnswer, ReadingOrder } from './reading-order'
import { refusedFile } from './refused-file'

const program = join(process.cwd(), 'lib/server/reading/reading-worker.ts')
const atOnce = 2
const mostWaiting = 30

interface Readers {
  idle: BoundedProcess<ReadingOrder, ReadingAnswer>[]
  turn: ReturnType<typeof pLimit>
}

const holder = globalThis as typeof globalThis & { crvsReaders?: Readers }

/** Tables and text of a Word or Excel file. Throws, with what to do, for any other. */
export async function readOfficeFile(path: string, limits: SheetLimits): Promise<OfficeContent> {
  const answer = await readInProcess({ read: 'office', path, limits })
  if (!('kind' in answer)) throw new AppError('internal')
  return answer
}

/**
 * What kind of document a file is, whatever its sender says; a picture is drawn anew into the path.
 * Throws for what is no document and no sound picture.
 */
export async function readDocumentKind(path: string, redrawn: string): Promise<DocumentKind> {
  const answer = await readInProcess({ read: 'document', path, redrawn })
  if (!('mimeType' in answer)) throw new AppError('internal')
  return answer
}

function readInProcess(order: ReadingOrder): Promise<ReadingAnswer> {
  holder.crvsReaders ??= { idle: [], turn: pLimit(atOnce) }
  const { idle, turn } = holder.crvsReaders
  if (turn.pendingCount >= mostWaiting)
    throw new AppError('service-unavailable', { reason: 'too-many-files-at-once' })
  const limits = { seconds: env().READING_SECONDS, megabytes: env().READING_MEMORY_MB }
  const make: () => Readers['idle'][number] = () => new BoundedProcess({ program, limits, gaveUp })
  return turn(() => lendProcess(idle, make, (reader) => reader.ask(order)))
}

function gaveUp(over: 'time' | 'memory', { seconds, megabytes }: ProcessLimits): AppError {
  return over === 'time'
    ? refusedFile('file-takes-too-long', { seconds })
    : refusedFile('file-takes-too-much-memory', { megabytes })
}
