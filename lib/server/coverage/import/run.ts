import 'server-only'
import { FileFormat, FileMapping } from '@/lib/core/coverage/import/file-mapping'
import { AppError } from '@/lib/core/error'
import { coded, type Reason } from '@/lib/core/reason'
import { type Ctx, record, transaction } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { Prisma } from '@/lib/server/generated/client'
import { jsonColumn } from '@/lib/server/json-column'
import { logger } from '@/lib/server/logger'
import type { JobRun } from '@/lib/server/queue/define-job'
import { disk } from '@/lib/server/storage/disk'
import { withLocalCopy } from '@/lib/server/storage/local-copy'
import { countInWorker } from './run-worker'
import type { CountedFile } from './worker-task'

const progressEvery = 1000

/** An import as long as the job counts it. */
interface Run {
  id: string
  jobId: string
}

/**
 * The job behind `mapImport` and `rerunImport`: counts the file of a queued import and writes the
 * counts, or why there are none, in one change. Does nothing for an import that is not the job's.
 */
export async function runImport(
  ctx: Ctx,
  { importId: id }: { importId: string },
  { id: jobId, signal }: JobRun,
): Promise<void> {
  const run = { id, jobId }
  if (!(await begin(ctx, run))) return
  const calledOff = new AbortController()
  let progress = 0
  const timer = setInterval(() => {
    ctx.db.coverageImport
      .updateMany({ where: { ...run, status: 'running' }, data: { progress } })
      .then(({ count }) => count === 0 && calledOff.abort())
      .catch((thrown: unknown) =>
        logger().warn({ err: thrown }, 'the progress of an import could not be written'),
      )
  }, progressEvery)
  try {
    const ends = AbortSignal.any([calledOff.signal, signal])
    const counted = await count(ctx, id, ends, (share) => {
      progress = Math.min(0.99, share)
    })
    await finish(ctx, run, counted)
  } catch (thrown) {
    if (calledOff.signal.aborted) return
    await fail(ctx, run, failureOf(thrown))
    // What is wrong with the file is told to who sent it; the rest is for the administrator.
    if (!(thrown instanceof AppError)) throw thrown
  } finally {
    clearInterval(timer)
  }
}

/** The server stopped each time: says so to who waits for the counts. */
export async function giveUpImport(
  ctx: Ctx,
  { importId: id }: { importId: string },
): Promise<void> {
  const select = { jobId: true } as const
  const [row] = await ctx.db.coverageImport.findMany({ where: { id, status: 'running' }, select })
  if (row?.jobId) await fail(ctx, { id, jobId: row.jobId }, { code: 'import-stopped-three-times' })
}

async function begin({ db }: Ctx, { id, jobId }: Run): Promise<boolean> {
  const where = { id, jobId, status: { in: ['queued', 'running', 'failed'] } }
  const data = { status: 'running', progress: 0, failure: '', finishedAt: null }
  return (await db.coverageImport.updateMany({ where, data })).count > 0
}

function failureOf(thrown: unknown): Reason {
  const known = thrown instanceof AppError ? (thrown.reason ?? thrown.fieldErrors[0]) : undefined
  return known ?? { code: 'import-fault' }
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
    format: FileFormat.parse(format),
    columns,
    mapping: FileMapping.parse(mapping),
    lastDay,
    mostBytes: env().COVERAGE_FILE_MAX_BYTES * 2,
  }
  return withLocalCopy(storageKey, (path) =>
    countInWorker({ ...order, path }, { signal, onProgress }),
  )
}

/**
 * Writes the counts if the import is still this job's, and lets go of the file unless it is to be
 * kept.
 */
async function finish(
  ctx: Ctx,
  { id, jobId }: Run,
  { result, problems, query }: CountedFile,
): Promise<void> {
  const dropped = await transaction(ctx, async (inner) => {
    const select = { assessmentId: true, keepRaw: true, storageKey: true, sha256: true } as const
    const [row] = await inner.tx.coverageImport.findMany({
      where: { id, jobId, status: 'running' },
      select,
    })
    if (!row) return null
    const counted = {
      result: jsonColumn(result),
      problems: jsonColumn(problems),
      query,
      rowsRead: result.rows,
    }
    const data = {
      ...counted,
      status: 'done',
      progress: 1,
      finishedAt: inner.now(),
      ...(!row.keepRaw && { storageKey: null }),
    }
    await inner.tx.coverageImport.update({ where: { id, jobId }, data, select: { id: true } })
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

async function fail(ctx: Ctx, { id, jobId }: Run, reason: Reason): Promise<void> {
  const failure = coded(reason.code, reason.params)
  await transaction(ctx, async (inner) => {
    const [row] = await inner.tx.coverageImport.findMany({
      where: { id, jobId, status: 'running' },
      select: { assessmentId: true },
    })
    if (!row) return null
    const nothing = { progress: 0, result: Prisma.DbNull, problems: [] }
    await inner.tx.coverageImport.update({
      where: { id, jobId },
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
