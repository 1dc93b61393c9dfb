import 'server-only'
import { largestReviewFile } from '@/lib/core/desk-review/requests'
import { AppError } from '@/lib/core/error'
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
  if (bytes.byteLength === 0) throw refused('The file is empty; choose it again.')
  if (bytes.byteLength > largestReviewFile)
    throw new AppError('body-too-large', {
      detail: 'A desk review to bring in has at most 15 MB. Take out pictures, then try again.',
    })
  if (compoundFile.equals(bytes.subarray(0, 4))) throw refused(oldOrLocked(bytes))
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refused(
      'This is neither a Word (.docx) nor an Excel (.xlsx) file. Save your desk review as one of them.',
    )
  const entries = unzipped(bytes)
  const names = new Set(entries.map(({ name }) => name))
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name)))
    throw refused(
      'This file holds macros. Save it as “Word document (.docx)” or “Excel workbook (.xlsx)”, which hold none.',
    )
  if (names.has('word/document.xml')) return { kind: 'docx', entries }
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', entries }
  throw refused(
    'This is neither a Word (.docx) nor an Excel (.xlsx) file. Save your desk review as one of them.',
  )
}

export function refused(detail: string, cause?: unknown): AppError {
  return new AppError('unsupported-media-type', {
    detail,
    fieldErrors: [{ path: 'file', message: detail }],
    cause,
  })
}

/** Encrypted files of today and files of before 2007 come in the same wrapping. */
function oldOrLocked(bytes: Uint8Array): string {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return locked
    ? 'This file is protected by a password. Save a copy without the password and bring that in.'
    : 'This is a file of an old kind (.doc or .xls). Save it as .docx or .xlsx and bring that in.'
}

function unzipped(bytes: Uint8Array): ZipEntry[] {
  try {
    return unzipWithin(bytes, unpacked)
  } catch (cause) {
    throw refused(
      'This file is damaged, or it unpacks to far too much. Open it, save it again and try once more.',
      cause,
    )
  }
}
