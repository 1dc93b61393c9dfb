import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AppError } from '@/lib/core/error'
import { coded } from '@/lib/core/reason'
import type { Ctx } from '@/lib/server/context'
import { Prisma } from '@/lib/server/generated/client'
import { logger } from '@/lib/server/logger'
import { disk } from '@/lib/server/storage/disk'
import { newIncomingPath } from '@/lib/server/storage/incoming'
import type { DrawingProcess } from './drawing-process'
import { expectedProgress, learnPace } from './expected-time'

const beat = 400

interface Claim {
  key: string
  format: string
  input: unknown
  /** Size of the input as it is stored. */
  bytes: number
}

/**
 * Takes the document that has waited longest, has it drawn and keeps the file, or why there is
 * none. False when nothing waits.
 */
export async function drawNext(ctx: Ctx, process: DrawingProcess): Promise<boolean> {
  const claim = await claimNext(ctx)
  if (!claim) return false
  const started = Date.now()
  const calledOff = new AbortController()
  const path = await newIncomingPath()
  const timer = setInterval(() => {
    const data = { progress: expectedProgress(claim, Date.now() - started), aliveAt: ctx.now() }
    ctx.db.rendering
      .updateMany({ where: { key: claim.key, status: 'running' }, data })
      .then(({ count }) => count === 0 && calledOff.abort())
      .catch((thrown: unknown) =>
        logger().warn({ err: thrown }, 'the progress of a drawing could not be written'),
      )
  }, beat)
  try {
    const sizeBytes = await process.draw({ order: claim.input, path }, calledOff.signal)
    learnPace(claim, Date.now() - started)
    await keep(ctx, claim.key, path, sizeBytes)
  } catch (thrown) {
    if (!calledOff.signal.aborted) await fail(ctx, claim.key, thrown)
  } finally {
    clearInterval(timer)
    await rm(path, { force: true })
  }
  return true
}

/** Several servers take from the same line, each document once. */
async function claimNext({ db, now }: Ctx): Promise<Claim | undefined> {
  const [claim] = await db.$queryRaw<Claim[]>`
    UPDATE "Rendering" SET status = 'running', "aliveAt" = ${now()}
    WHERE key = (SELECT key FROM "Rendering" WHERE status = 'queued'
      ORDER BY "requestedAt", key LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING key, format, input, pg_column_size(input) AS bytes`
  return claim
}

/**
 * Each drawing has a place of its own in the storage, so that removing an old one never touches a
 * new one.
 */
async function keep({ db, now }: Ctx, key: string, path: string, sizeBytes: number): Promise<void> {
  const storageKey = `renderings/${key.slice(0, 2)}/${key}-${randomUUID()}`
  await disk().putStream(storageKey, createReadStream(path))
  const data = {
    status: 'done',
    progress: 100,
    failure: '',
    storageKey,
    sizeBytes,
    input: Prisma.DbNull,
    finishedAt: now(),
  }
  const { count } = await db.rendering.updateMany({ where: { key, status: { not: 'done' } }, data })
  if (count === 0) await disk().delete(storageKey)
}

async function fail({ db, now }: Ctx, key: string, thrown: unknown): Promise<void> {
  const reason = (thrown instanceof AppError && thrown.reason) || { code: 'drawing-fault' as const }
  const failure = coded(reason.code, reason.params)
  logger().error({ err: thrown, rendering: key }, 'a document could not be drawn')
  const data = { status: 'failed', progress: 0, failure, input: Prisma.DbNull, finishedAt: now() }
  await db.rendering.updateMany({ where: { key, status: 'running' }, data })
}
