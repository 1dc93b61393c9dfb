import 'server-only'
import { largestReviewFile } from '@/lib/core/desk-review/requests'
import { AppError } from '@/lib/core/error'
import type { Params, ReasonCode } from '@/lib/core/words'
import { unzipWithin, type ZipEntry } from '@/lib/server/storage/zip-guard'

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
  if (bytes.byteLength === 0) throw refused('empty-file-choose-again')
  if (bytes.byteLength > largestReviewFile)
    throw new AppError('body-too-large', {
      reason: 'review-file-too-large',
    })
  if (compoundFile.equals(bytes.subarray(0, 4))) throw refused(oldOrLocked(bytes))
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refused('neither-word-nor-excel')
  const entries = unzipped(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) throw refused('file-holds-macros')
  if (names.has('word/document.xml')) return { kind: 'docx', entries }
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', entries }
  throw refused('neither-word-nor-excel')
}

export function refused(reason: ReasonCode, params?: Params, cause?: unknown): AppError {
  const told = params ? { params } : {}
  return new AppError('unsupported-media-type', {
    reason,
    ...told,
    fieldErrors: [{ path: 'file', code: reason, ...told }],
    cause,
  })
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
    throw refused('file-damaged-or-too-large', undefined, cause)
  }
}
