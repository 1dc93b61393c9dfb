import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AppError } from '@/lib/core/error'
import { coded } from '@/lib/core/reason'
import type { Ctx } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { logger } from '@/lib/server/logger'
import type { JobRun } from '@/lib/server/queue/define-job'
import { disk } from '@/lib/server/storage/disk'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import { withDrawingProcess } from './drawing-pool'
import { expectedProgress, learnPace } from './expected-time'

interface Payload {
  key: string
}

const progressEvery = 400

/** A rendering as long as the job draws it. */
interface Drawing {
  key: string
  jobId: string
  format: string
  input: unknown
  /** Size of the input as it is stored. */
  bytes: number
}

/**
 * Draws a document and keeps the file, or why there is none. Does nothing for one that was called
 * off, or is drawn by a later job.
 */
export async function drawRendering(ctx: Ctx, { key }: Payload, run: JobRun): Promise<void> {
  const drawing = await begin(ctx, key, run.id)
  if (!drawing) return
  const started = Date.now()
  const calledOff = new AbortController()
  const path = await newIncomingPath()
  const timer = setInterval(() => {
    tellProgress(ctx, drawing, Date.now() - started)
      .then((wanted) => wanted || calledOff.abort())
      .catch((thrown: unknown) =>
        logger().warn({ err: thrown }, 'the progress of a drawing could not be written'),
      )
  }, progressEvery)
  try {
    const signal = AbortSignal.any([calledOff.signal, run.signal])
    const task = { order: drawing.input, path }
    const sizeBytes = await withDrawingProcess((process) => process.ask(task, { signal }))
    learnPace(drawing, Date.now() - started)
    await keep(ctx, drawing, path, sizeBytes)
  } catch (thrown) {
    if (calledOff.signal.aborted) return
    await fail(ctx, drawing, thrown)
    throw thrown
  } finally {
    clearInterval(timer)
    await rm(path, { force: true })
  }
}

/** The server stopped each time: says so to whoever still waits for the file. */
export async function giveUpRendering({ db, now }: Ctx, { key }: Payload): Promise<void> {
  const failure = coded('drawing-stopped-again')
  const data = { status: 'failed', progress: 0, failure, finishedAt: now() }
  await db.rendering.updateMany({ where: { key, status: { in: ['queued', 'running'] } }, data })
}

async function begin({ db }: Ctx, key: string, jobId: string): Promise<Drawing | undefined> {
  const [begun] = await db.$queryRaw<Omit<Drawing, 'jobId'>[]>`
    UPDATE "Rendering" SET status = 'running', progress = 0, failure = '', "finishedAt" = NULL
    WHERE key = ${key} AND "jobId" = ${jobId}::uuid AND status <> 'done'
    RETURNING key, format, input, pg_column_size(input) AS bytes`
  return begun && { ...begun, jobId }
}

/** Whether someone still wants it. */
async function tellProgress({ db }: Ctx, drawing: Drawing, elapsed: number): Promise<boolean> {
  const { count } = await db.rendering.updateMany({
    where: { key: drawing.key, jobId: drawing.jobId, status: 'running' },
    data: { progress: expectedProgress(drawing, elapsed) },
  })
  return count > 0
}

/**
 * Each drawing has a place of its own in the storage, so that removing an old one never touches a
 * new one.
 */
async function keep(
  { db, now }: Ctx,
  { key }: Drawing,
  path: string,
  sizeBytes: number,
): Promise<void> {
  const storageKey = `renderings/${key.slice(0, 2)}/${key}-${randomUUID()}`
  await disk().putStream(storageKey, createReadStream(path))
  const finished = { status: 'done', progress: 100, failure: '', finishedAt: now() }
  const data = { ...finished, storageKey, sizeBytes, input: Prisma.DbNull }
  const { count } = await db.rendering.updateMany({ where: { key, status: { not: 'done' } }, data })
  if (count === 0) await disk().delete(storageKey)
}

/** The document stays, so that the administrator can have it drawn again. */
async function fail({ db, now }: Ctx, { key, jobId }: Drawing, thrown: unknown): Promise<void> {
  const reason = (thrown instanceof AppError && thrown.reason) || { code: 'drawing-fault' as const }
  const failure = coded(reason.code, reason.params)
  const data = { status: 'failed', progress: 0, failure, finishedAt: now() }
  await db.rendering.updateMany({ where: { key, jobId, status: 'running' }, data })
}
