import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { FileFormat } from '@/lib/core/coverage/import/file-mapping'
import { refuse } from '@/lib/core/coverage/refuse'
import { AppError } from '@/lib/core/error'
import { env } from '@/lib/server/env'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import { scanForViruses } from '@/lib/server/storage/scan'
import { badText } from './bad-text'
import { sniffTable } from './sniff-table'
import { checkWorkbookSize } from './workbook-size'

export interface ReceivedFile {
  path: string
  sizeBytes: number
  sha256: string
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
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [sizeBytes, isText] = [0, true]
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length
      if (sizeBytes > most) return done(tooLarge(most))
      hash.update(chunk)
      if (isText) isText = decodes(decoder, chunk)
      done(null, chunk)
    },
  })
  if (body)
    await pipeline(
      Readable.fromWeb(body as NodeReadableStream<Uint8Array>),
      watch,
      createWriteStream(path, { mode: 0o600 }),
    )
  if (sizeBytes === 0) refuse('file', 'file-is-empty')
  const format = await sniffTable(path, fileName)
  if (format === 'xlsx') await checkWorkbookSize(path, most)
  if (format === 'csv' && !(isText && decodes(decoder))) {
    const { code, params } = await badText(path)
    refuse('file', code, params)
  }
  await scanForViruses(path)
  return { path, sizeBytes, sha256: hash.digest('hex'), format }
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
