import 'server-only'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { FileFormat } from '@/lib/core/coverage/import/file-mapping'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'
import { type HashedFile, writeHashed } from '@/lib/server/storage/hashed-file'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import { scanForViruses } from '@/lib/server/storage/scan'
import { badText } from './bad-text'
import { sniffTable } from './sniff-table'
import { checkWorkbookSize } from './workbook-size'

export interface ReceivedFile extends HashedFile {
  path: string
  format: FileFormat
}

/**
 * Writes an upload to the disk as it comes, never more of it in memory than one piece. Refuses what
 * is too large, empty or no table; then nothing stays.
 */
export async function receiveFile(
  body: ReadableStream<Uint8Array> | null,
  fileName: string,
): Promise<ReceivedFile> {
  const path = await newIncomingPath()
  try {
    return await keep(body, path, fileName)
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  }
}

async function keep(
  body: ReadableStream<Uint8Array> | null,
  path: string,
  fileName: string,
): Promise<ReceivedFile> {
  const most = env().COVERAGE_FILE_MAX_BYTES
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [left, isText] = [most, true]
  if (!body) refuse('file', 'file-is-empty')
  const content = Readable.fromWeb(body as NodeReadableStream<Uint8Array>)
  const written = await writeHashed(content, path, (chunk) => {
    left -= chunk.length
    if (left < 0) throw tooLarge(most)
    if (isText) isText = decodes(decoder, chunk)
  })
  if (written.sizeBytes === 0) refuse('file', 'file-is-empty')
  const format = await sniffTable(path, fileName)
  if (format === 'xlsx') await checkWorkbookSize(path, most)
  if (format === 'csv' && !(isText && decodes(decoder))) {
    const { code, params } = await badText(path)
    refuse('file', code, params)
  }
  await scanForViruses(path)
  return { path, ...written, format }
}

/** Without a chunk: whether the text ended with a whole character. */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

function tooLarge(most: number): AppError {
  return new AppError('body-too-large', {
    reason: 'file-larger-than',
    params: { most: Math.floor(most / 1024 / 1024) },
  })
}
