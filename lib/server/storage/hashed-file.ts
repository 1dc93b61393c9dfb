import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface HashedFile {
  sizeBytes: number
  sha256: string
}

/**
 * Writes what comes to a file that nobody else can read, never more of it in memory than a piece.
 * `check` sees each piece before it is written and ends the writing by throwing.
 */
export async function writeHashed(
  content: Readable,
  path: string,
  check: (chunk: Buffer) => void = () => {},
): Promise<HashedFile> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        check(chunk)
      } catch (thrown) {
        return done(thrown instanceof Error ? thrown : new Error(String(thrown)))
      }
      sizeBytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(content, watch, createWriteStream(path, { mode: 0o600 }))
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** Hash of a file, never more of it in memory than a piece. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
