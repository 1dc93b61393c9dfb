import 'server-only'
import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import { gaveUpQueue, type Job } from './define-job'
import { putBackLost } from './put-back-lost'
import { workOn } from './work-on'

const week = 7 * 24 * 3600
const settings = {
  max: 4,
  /** How often attempts are looked for that their server never ended. */
  maintenanceIntervalSeconds: 15,
  /** What is done holds addresses and links, so it goes soon; what failed is kept to be seen. */
  archiveCompletedAfterSeconds: 3600,
  archiveFailedAfterSeconds: 2 * week,
  deleteAfterSeconds: week,
}

/** Kept over hot reloads, and shared by the bundles of the server. */
const holder = globalThis as typeof globalThis & {
  crvsJobs?: Promise<PgBoss>
  crvsJobKinds?: readonly Job[]
  crvsJobWorkers?: Map<string, string[]>
}

/** The kinds of work that this process does once the queue is started. */
export function registerJobs(kinds: readonly Job[]): void {
  holder.crvsJobKinds = kinds
}

/** The queue of this process, in the same PostgreSQL; started at first use. */
export function jobs(): Promise<PgBoss> {
  holder.crvsJobs ??= start().catch((error: unknown) => {
    delete holder.crvsJobs
    throw error
  })
  return holder.crvsJobs
}

interface Enqueueing {
  /** The job is there when this transaction is committed, and never if it is rolled back. */
  tx: Transaction
  id?: string
}

/** Hands work to the queue; who waits for it calls `wakeWorkers` after the transaction. */
export async function enqueue<T>(
  job: Job<T>,
  payload: T,
  { tx, id = randomUUID() }: Enqueueing,
): Promise<string> {
  const boss = await jobs()
  if (!holder.crvsJobKinds?.some(({ name }) => name === job.name)) await makeQueue(boss, job)
  await boss.send(job.name, job.payload.parse(payload) as object, {
    ...sendOptions(job),
    id,
    db: within(tx),
  })
  return id
}

/** Takes work out of the queue, whether it waits, is under way or has failed. */
export async function dropJob(job: Job, id: string, tx: Transaction): Promise<void> {
  await (await jobs()).deleteJob(job.name, id, { db: within(tx) })
}

/** Has the idle workers of this server look at once. */
export function wakeWorkers(job: Job): void {
  const ids = holder.crvsJobWorkers?.get(job.name) ?? []
  void jobs().then((boss) => {
    for (const id of ids) boss.notifyWorker(id)
  })
}

/** Lets the queue write through the transaction. */
export function within(tx: Transaction): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
    }),
  }
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, ...settings })
  boss.on('error', (error) => logger().error({ err: error }, 'job queue'))
  await boss.start()
  const kinds = holder.crvsJobKinds ?? []
  for (const job of kinds) await makeQueue(boss, job)
  // The database of this folder has one server, so what is under way was left by an earlier one.
  if (env().SOLE_SERVER) await putBackLost(boss)
  const workers = new Map<string, string[]>()
  for (const job of kinds) workers.set(job.name, await workOn(boss, job, () => wakeWorkers(job)))
  holder.crvsJobWorkers = workers
  return boss
}

async function makeQueue(boss: PgBoss, job: Job): Promise<void> {
  if (job.giveUp) await boss.createQueue(gaveUpQueue(job))
  await boss.createQueue(job.name)
  if (job.schedule) await boss.schedule(job.name, job.schedule, {}, sendOptions(job))
}

function sendOptions(job: Job): PgBoss.SendOptions {
  const { attempts, delaySeconds = 0, longestSeconds } = job.policy
  return {
    retryLimit: attempts - 1,
    retryDelay: delaySeconds,
    retryBackoff: delaySeconds > 0,
    expireInSeconds: longestSeconds(),
    ...(job.giveUp && { deadLetter: gaveUpQueue(job) }),
  }
}
