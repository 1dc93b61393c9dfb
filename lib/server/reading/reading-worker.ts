import { readFile } from 'node:fs/promises'
import { AppError } from '@/lib/core/error'
import { serveOrders } from '@/lib/server/process/serve-orders'
import { kindOfFile } from './kind-of-file'
import { openOfficeFile } from './open-office-file'
import { readSheets } from './read-sheets'
import { readWord } from './read-word'
import type { DocumentKind, OfficeContent, ReadingAnswer, ReadingOrder } from './reading-order'
import { redrawPicture } from './redraw-picture'
import { refusedFile } from './refused-file'

type Order<Kind extends ReadingOrder['read']> = Extract<ReadingOrder, { read: Kind }>

// Opens files that people sent: whatever one of them does to its reader stays in here.
serveOrders<ReadingOrder, ReadingAnswer>((order) =>
  order.read === 'office' ? readOffice(order) : readDocument(order),
)

/** Where a library fails on a file in its own way, the file is at fault. */
async function readOffice({ path, limits }: Order<'office'>): Promise<OfficeContent> {
  try {
    const bytes = await readFile(path)
    const { kind, entries } = openOfficeFile(bytes)
    return kind === 'docx'
      ? { kind, ...(await readWord(entries)) }
      : { kind, sheets: readSheets(bytes, entries, limits) }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw refusedFile('file-damaged-or-too-large', undefined, thrown)
  }
}

async function readDocument({ path, redrawn }: Order<'document'>): Promise<DocumentKind> {
  const mimeType = await kindOfFile(path)
  const isPicture = mimeType.startsWith('image/')
  return { mimeType, redrawn: isPicture ? await redrawPicture(path, redrawn) : null }
}
