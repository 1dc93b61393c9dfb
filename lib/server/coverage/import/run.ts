import 'server-only'
import { randomUUID } from 'node:crypto'
import { FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { AppError } from '@/lib/core/error'
import { coded, type Reason } from '@/lib/core/reason'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { Prisma } from '@/lib/server/generated/client'
import { logger } from '@/lib/server/logger'
import { disk } from '@/lib/server/storage/disk'
import { withLocalCopy } from '@/lib/server/storage/local-copy'
import { countInWorker } from './run-worker'
import type { CountedFile, FileFormat } from './worker-task'

const beat = 1000

/**
 * The job behind `mapImport` and `rerunImport`: counts the file of a queued import and writes the
 * counts, or why there are none, in one change.
 */
export async function runImport(ctx: Ctx, id: string): Promise<void> {
  const runId = randomUUID()
  const claim = { status: 'running', runId, aliveAt: ctx.now(), attempts: { increment: 1 } }
  const claimed = await ctx.db.coverageImport.updateMany({
    where: { id, status: 'queued' },
    data: claim,
  })
  if (claimed.count === 0) return
  const called = new AbortController()
  let progress = 0
  const timer = setInterval(() => {
    ctx.db.coverageImport
      .updateMany({
        where: { id, status: 'running', runId },
        data: { progress, aliveAt: ctx.now() },
      })
      .then(({ count }) => count === 0 && called.abort())
      .catch((thrown: unknown) =>
        logger().warn({ err: thrown }, 'the progress of an import could not be written'),
      )
  }, beat)
  try {
    const counted = await count(ctx, id, called.signal, (share) => {
      progress = Math.min(0.99, share)
    })
    await finish(ctx, { id, runId }, counted)
  } catch (thrown) {
    if (called.signal.aborted) return
    if (!(thrown instanceof AppError))
      logger().error({ err: thrown, import: id }, 'a coverage file could not be counted')
    const known = thrown instanceof AppError ? (thrown.reason ?? thrown.fieldErrors[0]) : undefined
    await fail(ctx, { id, runId }, known ?? { code: 'import-fault' })
  } finally {
    clearInterval(timer)
  }
}

async function count(
  ctx: Ctx,
  id: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<CountedFile> {
  const select = {
    storageKey: true,
    format: true,
    columns: true,
    mapping: true,
    createdAt: true,
  } as const
  const { storageKey, format, columns, mapping, createdAt } =
    await ctx.db.coverageImport.findUniqueOrThrow({ where: { id }, select })
  if (!storageKey) throw new AppError('invalid-input', { reason: 'file-no-longer-here' })
  // The day of the upload and not today, so that the same file gives the same numbers whenever it
  // is counted.
  const lastDay = createdAt.toISOString().slice(0, 10)
  const order = {
    format: format as FileFormat,
    columns,
    mapping: FileMapping.parse(mapping),
    lastDay,
    mostBytes: env().COVERAGE_FILE_MAX_BYTES * 2,
  }
  return withLocalCopy(storageKey, (path) =>
    countInWorker({ ...order, path }, { signal, onProgress }),
  )
}

interface Run {
  id: string
  runId: string
}

/**
 * Writes the counts if the import is still this run's, and lets go of the file unless it is to be
 * kept.
 */
async function finish(
  ctx: Ctx,
  { id, runId }: Run,
  { result, problems, query }: CountedFile,
): Promise<void> {
  const dropped = await transaction(ctx, async (inner) => {
    const select = { assessmentId: true, keepRaw: true, storageKey: true, sha256: true } as const
    const [row] = await inner.tx.coverageImport.findMany({
      where: { id, runId, status: 'running' },
      select,
    })
    if (!row) return null
    const counted = {
      result: result as unknown as Prisma.InputJsonObject,
      problems: problems as unknown as Prisma.InputJsonArray,
      query,
      rowsRead: result.rows,
    }
    const data = {
      ...counted,
      status: 'done',
      progress: 1,
      finishedAt: inner.now(),
      runId: null,
      ...(!row.keepRaw && { storageKey: null }),
    }
    await inner.tx.coverageImport.update({ where: { id, runId }, data, select: { id: true } })
    const after = { status: 'done', rows: result.rows, sha256: row.sha256, fileKept: row.keepRaw }
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId: row.assessmentId,
      after,
    })
    return row.keepRaw ? null : row.storageKey
  })
  if (dropped) await disk().delete(dropped)
}

export async function fail(ctx: Ctx, { id, runId }: Run, reason: Reason): Promise<void> {
  const failure = coded(reason.code, reason.params)
  await transaction(ctx, async (inner) => {
    const [row] = await inner.tx.coverageImport.findMany({
      where: { id, runId, status: 'running' },
      select: { assessmentId: true },
    })
    if (!row) return null
    const nothing = { progress: 0, result: Prisma.DbNull, problems: [], runId: null }
    await inner.tx.coverageImport.update({
      where: { id, runId },
      data: { ...nothing, status: 'failed', failure, finishedAt: inner.now() },
      select: { id: true },
    })
    const after = { status: 'failed', failure }
    await record(inner, {
      action: 'coverage.import',
      entity: 'coverage-import',
      entityId: id,
      assessmentId: row.assessmentId,
      after,
    })
    return null
  })
}
