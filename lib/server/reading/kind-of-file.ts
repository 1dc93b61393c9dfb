import 'server-only'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { refusedFile } from './refused-file'

/** The sentence of the refusal names them. */
const accepted: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/png',
  'image/jpeg',
  'text/plain',
])

/**
 * The type that the bytes show, whatever the sender says. Throws `unsupported-media-type` for any
 * other than documents and pictures.
 */
export async function kindOfFile(path: string): Promise<string> {
  const bytes = await readFile(path)
  const found =
    (await fileTypeFromBuffer(bytes))?.mime ?? (isPlainText(bytes) ? 'text/plain' : null)
  if (found && accepted.has(found)) return found
  throw refusedFile('send-a-document-or-picture')
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return (
      !/(?![\t\n\f\r])\p{Cc}/u.test(text) && !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text)
    )
  } catch {
    return false
  }
}
