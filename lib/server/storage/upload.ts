import 'server-only'
import { writeFile } from 'node:fs/promises'
import { sha256 } from '@/lib/server/sha256'
import type { HashedFile } from './hashed-file'
import { newIncomingPath } from './incoming'

/** A file that someone sent, on the disk of this machine as long as its request is answered. */
export interface Upload extends HashedFile {
  name: string
  path: string
}

/** Bytes that the application itself made, as a file to be kept; whoever asks for it removes it. */
export async function writeUpload(name: string, bytes: Uint8Array): Promise<Upload> {
  const path = await newIncomingPath()
  await writeFile(path, bytes, { mode: 0o600 })
  return { name, path, sizeBytes: bytes.byteLength, sha256: sha256(bytes) }
}
