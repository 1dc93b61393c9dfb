import 'server-only'
import { inflateRawSync } from 'node:zlib'
import { AppError } from '@/lib/core/error'

export interface ZipEntry {
  name: string
  content: Buffer
}

/**
 * Entries of a zip archive, unpacked within a budget: a small file must not unpack to a large one.
 * Throws where it does, or where it is no zip.
 */
export function unzipWithin(
  bytes: Uint8Array,
  budget: { entries: number; bytes: number },
): ZipEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let left = budget.bytes
    return directory(archive, budget.entries).map(({ name, at, size, packed }) => {
      const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
      const data = archive.subarray(start, start + size)
      const content = packed ? inflateRawSync(data, { maxOutputLength: Math.max(1, left) }) : data
      left -= content.byteLength
      if (left < 0) throw new RangeError('unpacks to too much')
      return { name, content }
    })
  } catch (cause) {
    throw new AppError('unsupported-media-type', {
      reason: 'workbook-protected-or-too-large',
      cause,
    })
  }
}

interface Place {
  name: string
  at: number
  size: number
  packed: boolean
}

function directory(archive: Buffer, mostEntries: number): Place[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const count = archive.readUInt16LE(end + 10)
  if (end < 0 || count > mostEntries) throw new RangeError('no directory, or too many entries')
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new RangeError('broken directory')
    const [nameLength, extra, comment] = [
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
    ]
    const method = archive.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new RangeError('unknown packing')
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const place = {
      name,
      at: archive.readUInt32LE(at + 42),
      size: archive.readUInt32LE(at + 20),
      packed: method === 8,
    }
    at += 46 + nameLength + extra + comment
    return place
  })
}
