import 'server-only'
import { readCoded } from '@/lib/core/reason'
import { RenderingView } from '@/lib/core/rendering/rendering-view'
import type { Ctx } from '@/lib/server/context'

const select = {
  status: true,
  progress: true,
  failure: true,
  requestedAt: true,
  finishedAt: true,
  storageKey: true,
  sizeBytes: true,
  jobId: true,
} as const

export interface RenderingRow {
  status: string
  progress: number
  failure: string
  requestedAt: Date
  finishedAt: Date | null
  storageKey: string | null
  sizeBytes: number | null
  jobId: string | null
}

export function findRendering({ db }: Ctx, key: string): Promise<RenderingRow | null> {
  return db.rendering.findUnique({ where: { key }, select })
}

export async function viewOf(
  { db }: Ctx,
  key: string,
  row: RenderingRow | null,
): Promise<RenderingView> {
  if (!row) return { key, status: 'idle', progress: 0, ahead: 0, failure: null }
  const ahead =
    row.status === 'queued'
      ? await db.rendering.count({
          where: { status: 'queued', requestedAt: { lt: row.requestedAt } },
        })
      : 0
  return {
    key,
    status: RenderingView.shape.status.parse(row.status),
    progress: row.progress,
    ahead,
    failure: readCoded(row.failure),
  }
}
