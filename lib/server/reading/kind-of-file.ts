import 'server-only'
import { readFile } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { refusedFile } from './refused-file'

const accepted: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'plain text',
}

/**
 * The type that the bytes show, whatever the sender says. Throws `unsupported-media-type` for any
 * other than documents and pictures.
 */
export async function kindOfFile(path: string): Promise<string> {
  const bytes = await readFile(path)
  const found =
    (await fileTypeFromBuffer(bytes))?.mime ?? (isPlainText(bytes) ? 'text/plain' : null)
  if (found && accepted[found]) return found
  throw refusedFile('send-one-of-kinds', { kinds: Object.values(accepted).join(', ') })
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
