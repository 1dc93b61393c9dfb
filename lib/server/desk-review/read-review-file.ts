import 'server-only'
import type { ReviewFile } from '@/lib/core/desk-review/import/review-file'
import { readDocx } from './read-docx'
import { readSheets } from './read-sheets'
import { openOfficeFile, refused } from './review-file-kind'

const mostRows = 5000

export interface ReviewUpload {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Reads the upload. Throws, with what to do, for whatever is no desk review in Word or Excel. */
export async function readReviewFile({ name, bytes }: ReviewUpload): Promise<ReviewFile> {
  const { kind, entries } = openOfficeFile(bytes)
  const content =
    kind === 'docx' ? await readDocx(entries) : { tables: await readSheets(bytes), passages: [] }
  const count =
    content.passages.length + content.tables.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) throw refused('no-text-and-no-table')
  if (count > mostRows) throw refused('review-has-too-many-rows', { count, most: mostRows })
  return { kind, name: name.replace(/\p{Cc}/gu, '').slice(-200), ...content }
}
