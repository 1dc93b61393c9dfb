import 'server-only'
import type { ReasonCode } from '@/lib/core/words'
import { unzipWithin, type ZipEntry } from '@/lib/server/storage/zip-guard'
import { refusedFile } from './refused-file'

const unpacked = { entries: 3000, bytes: 96 * 1024 * 1024 }
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

export interface OfficeFile {
  kind: 'docx' | 'xlsx'
  entries: ZipEntry[]
}

/**
 * What kind of file it is, by its content. Throws with a sentence on what to do for all that is
 * neither a Word nor an Excel file of today.
 */
export function openOfficeFile(bytes: Uint8Array): OfficeFile {
  if (bytes.byteLength === 0) throw refusedFile('empty-file-choose-again')
  if (compoundFile.equals(bytes.subarray(0, 4))) throw refusedFile(oldOrLocked(bytes))
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refusedFile('neither-word-nor-excel')
  const entries = unzipped(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name)))
    throw refusedFile('file-holds-macros')
  if (names.has('word/document.xml')) return { kind: 'docx', entries }
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', entries }
  throw refusedFile('neither-word-nor-excel')
}

/** Encrypted files of today and files of before 2007 come in the same wrapping. */
function oldOrLocked(bytes: Uint8Array): ReasonCode {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return locked ? 'file-has-a-password' : 'file-of-an-old-kind'
}

function unzipped(bytes: Uint8Array): ZipEntry[] {
  try {
    return unzipWithin(bytes, unpacked)
  } catch (cause) {
    throw refusedFile('file-damaged-or-too-large', undefined, cause)
  }
}
