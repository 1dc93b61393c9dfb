import 'server-only'
import type { Readable } from 'node:stream'
import { AppError } from '@/lib/core/error'
import { readCoded } from '@/lib/core/reason'
import type { Ctx } from '@/lib/server/context'
import { disk } from '@/lib/server/storage/disk'
import { askAgain } from './ask-again'
import type { DrawingOrder } from './draw-document'
import { findRendering } from './rendering-view'
import { requestRendering } from './request'

/** Longest that a request waits for a file. */
const patience = 20_000
const firstLook = 30
const slowestLook = 400

export interface DrawnFile {
  content: Readable
  sizeBytes: number
}

/**
 * The file of a document: from the cache, or drawn while the caller waits. Throws
 * `service-unavailable`, saying when to ask again, if that takes too long.
 */
export async function fetchRendering(ctx: Ctx, order: DrawingOrder): Promise<DrawnFile> {
  const last = Date.now() + patience
  let { key, status, failure } = await requestRendering(ctx, order)
  for (let pause = firstLook; Date.now() < last; pause = Math.min(slowestLook, pause * 1.5)) {
    if (status === 'failed')
      throw new AppError('action-not-available', { ...(failure && { reason: failure }) })
    const row = await findRendering(ctx, key)
    if (row?.status === 'done' && row.storageKey)
      return { content: await disk().getStream(row.storageKey), sizeBytes: row.sizeBytes ?? 0 }
    // Called off by someone else who asked for the same file.
    if (!row) ({ key, status, failure } = await requestRendering(ctx, order))
    else
      ({ status, failure } = {
        status: row.status as typeof status,
        failure: readCoded(row.failure),
      })
    await new Promise((done) => setTimeout(done, pause))
  }
  throw askAgain(10, 'file-being-prepared')
}
