import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@/lib/server/sha256'
import type { Upload } from '@/lib/server/storage/upload'

const folder = mkdtempSync(join(tmpdir(), 'crvs-sent-'))
let count = 0

/** A file as a service gets it from the request that brought it. */
export function sentFile(bytes: Uint8Array, name = 'file.xlsx'): Upload {
  const path = join(folder, String(count++))
  writeFileSync(path, bytes)
  return { name, path, sizeBytes: bytes.byteLength, sha256: sha256(bytes) }
}
