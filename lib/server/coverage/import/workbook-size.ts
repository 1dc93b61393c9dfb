import 'server-only'
import { type FileHandle, open } from 'node:fs/promises'
import { refuse } from '@/lib/core/coverage/refuse'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const longestDirectory = 16 * 1024 * 1024

/**
 * Reads the directory of a zip file and refuses one that is no workbook, or that would unpack to
 * more than `most` bytes.
 */
export async function checkWorkbookSize(path: string, most: number): Promise<void> {
  const file = await open(path)
  try {
    const entries = directoryEntries(await readDirectory(file))
    if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
      refuse('file', 'zip-but-no-workbook')
    const total = entries.reduce((sum, { size }) => sum + size, 0)
    if (total > most)
      refuse('file', 'workbook-unpacks-to', { size: Math.ceil(total / 1024 / 1024) })
    // Text packs to a twentieth or so; a thousandth is a trap.
    const { size } = await file.stat()
    if (total > 64 * 1024 * 1024 && total > size * 200) refuse('file', 'workbook-unpacks-too-much')
  } finally {
    await file.close()
  }
}

async function readDirectory(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat()
  const tail = Buffer.alloc(Math.min(size, 65_557))
  await file.read(tail, 0, tail.length, size - tail.length)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endMark) continue
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
    if (length > longestDirectory || offset + length > size) break
    const directory = Buffer.alloc(length)
    await file.read(directory, 0, length, offset)
    return directory
  }
  refuse('file', 'workbook-damaged')
}

function directoryEntries(directory: Buffer): { name: string; size: number }[] {
  const entries: { name: string; size: number }[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const [name, extra, comment] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ]
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      size: directory.readUInt32LE(at + 24),
    })
    at += 46 + name + extra + comment
  }
  return entries
}
