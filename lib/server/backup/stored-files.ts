import 'server-only'
import type { Readable } from 'node:stream'
import { disk } from '@/lib/server/storage/disk'
import type { FileStore } from './make-backup'

/** The storage of this installation, folder or bucket. */
export const storedFiles: FileStore = {
  async *keys() {
    let paginationToken: string | undefined
    do {
      const page = await disk().listAll('', {
        recursive: true,
        ...(paginationToken && { paginationToken }),
      })
      for (const object of page.objects) if (object.isFile) yield object.key
      paginationToken = page.paginationToken
    } while (paginationToken)
  },
  read: (key) => disk().getStream(key),
}

export async function storeFile(key: string, content: Readable): Promise<void> {
  await disk().putStream(key, content)
}
