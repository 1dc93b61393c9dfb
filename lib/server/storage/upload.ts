import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { sha256 } from '@/lib/server/sha256'
import { newIncomingPath } from './incoming'

/** A file that someone sent, on the disk of this machine as long as its request is answered. */
export interface Upload {
  name: string
  path: string
  sizeBytes: number
  sha256: string
}

/** Hash of a file, never more of it in memory than one piece. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Bytes that the application itself made, as a file to be kept; whoever asks for it removes it. */
export async function writeUpload(name: string, bytes: Uint8Array): Promise<Upload> {
  const path = await newIncomingPath()
  await writeFile(path, bytes, { mode: 0o600 })
  return { name, path, sizeBytes: bytes.byteLength, sha256: sha256(bytes) }
}
