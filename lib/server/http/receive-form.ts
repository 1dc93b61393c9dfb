import 'server-only'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { AppError } from '@/lib/core/error'
import { writeHashed } from '@/lib/server/storage/hashed-file'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import type { Upload } from '@/lib/server/storage/upload'

const mostParts = 20
const longestField = 4 * 1024 * 1024

/** A file of a form: to the schemas a file like any other, its bytes on the disk. */
class ReceivedFile extends File {
  constructor(
    readonly upload: Upload,
    type: string,
  ) {
    super([], upload.name, { type })
    Object.defineProperty(this, 'size', { value: upload.sizeBytes })
  }
}

/** Where the bytes of a file of a received form are. */
export function uploadOf(file: File): Upload {
  if (file instanceof ReceivedFile) return file.upload
  throw new AppError('internal', { cause: 'a file that came with no form' })
}

export interface ReceivedForm {
  fields: Record<string, unknown>
  /** Removes its files; to be called when the request is answered. */
  remove: () => Promise<void>
}

/**
 * A multipart form whose files are written to the disk as they come, never more of one in memory
 * than a piece. Throws for one that is too large or no form; then nothing stays.
 */
export async function receiveForm(request: Request, mostBytes: number): Promise<ReceivedForm> {
  const receiving: Receiving = { fields: {}, paths: [], writing: [] }
  const remove = async () => {
    await Promise.all(receiving.paths.map((path) => rm(path, { force: true })))
  }
  try {
    await pipeline(
      Readable.fromWeb((request.body ?? emptyBody()) as NodeReadableStream<Uint8Array>),
      counter(mostBytes),
      parserOf(request, receiving),
    )
    for (const [name, file] of await Promise.all(receiving.writing)) receiving.fields[name] = file
    return { fields: receiving.fields, remove }
  } catch (cause) {
    await Promise.allSettled(receiving.writing)
    await remove()
    if (cause instanceof AppError) throw cause
    throw new AppError('malformed-request', { reason: 'form-data-unreadable', cause })
  }
}

interface Receiving {
  fields: Record<string, unknown>
  paths: string[]
  writing: Promise<[name: string, file: ReceivedFile]>[]
}

function parserOf(request: Request, { fields, paths, writing }: Receiving): BusboyInstance {
  const parser = new Busboy({
    headers: Object.fromEntries(request.headers) as BusboyHeaders,
    limits: { parts: mostParts, fields: mostParts, files: 2, fieldSize: longestField },
  })
  parser.on('field', (name, value) => {
    fields[name] = value
  })
  parser.on('file', (name, stream, fileName, _encoding, type) => {
    const written = write(stream, fileName ?? '', paths).then((upload): [string, ReceivedFile] => [
      name,
      new ReceivedFile(upload, type),
    ])
    // Looked at together at the end; until then nobody else hears of a failure.
    written.catch(() => {})
    writing.push(written)
  })
  return parser
}

async function write(stream: Readable, name: string, paths: string[]): Promise<Upload> {
  const path = await newIncomingPath()
  paths.push(path)
  return { name, path, ...(await writeHashed(stream, path)) }
}

function counter(most: number): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      done(total > most ? bodyTooLarge(most) : null, chunk)
    },
  })
}

export function bodyTooLarge(most: number): AppError {
  return new AppError('body-too-large', {
    reason: 'send-at-most-kib',
    params: { most: Math.floor(most / 1024) },
  })
}

function emptyBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.close() })
}
