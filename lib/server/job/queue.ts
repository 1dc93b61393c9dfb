import 'server-only'
import PgBoss from 'pg-boss'
import { z } from 'zod'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import { type Mail, sendMail } from '@/lib/server/mail/send'
import { systemContext } from '@/lib/server/system-context'

const mailQueue = 'mail'
const importQueue = 'coverage-import'
const remindersQueue = 'reminders'
const clearingQueue = 'clearing'
/** Every day at six in the morning, UTC. */
const remindersAt = '0 6 * * *'
/** Every night at two, UTC. */
const clearingAt = '0 2 * * *'
const retries = { retryLimit: 8, retryDelay: 30, retryBackoff: true }
/** Both keep what a failed job needs to be looked at and run again. */
const Payload = z.object({ to: z.string(), subject: z.string(), text: z.string() })
const ImportPayload = z.object({ importId: z.uuid() })
/** How often imports and documents are looked for whose server stopped. */
const reviveEvery = 15_000
const lookForDocumentsEvery = 3000

const holder = globalThis as typeof globalThis & { crvsJobs?: Promise<PgBoss> }

/** The queue of this process, in the same PostgreSQL; started at first use. */
export function jobs(): Promise<PgBoss> {
  holder.crvsJobs ??= start().catch((error: unknown) => {
    delete holder.crvsJobs
    throw error
  })
  return holder.crvsJobs
}

/**
 * Hands a message to the queue as part of the transaction: what is rolled back is never sent. It is
 * tried again while the
 * mail server does not take it. Does nothing where no mail server is set up.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  if (!env().SMTP_URL) return
  await (await jobs()).send(mailQueue, mail, { ...retries, db: within(tx) })
}

/** Lets the queue write through the transaction. */
export function within(tx: Transaction): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
    }),
  }
}

/**
 * Has the file of an import counted. The import itself says what became of it, so the job is not
 * tried again.
 */
export async function queueImport(importId: string): Promise<void> {
  await (await jobs()).send(importQueue, { importId }, { retryLimit: 0, expireInHours: 12 })
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4 })
  boss.on('error', (error) => logger().error({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(mailQueue)
  // One message that is refused does not hold back, or send twice, the others taken with it.
  await boss.work(mailQueue, { batchSize: 10 }, async (batch) => {
    for (const { id, data } of batch)
      await sendMail(Payload.parse(data)).catch((error: Error) => boss.fail(mailQueue, id, error))
  })
  await boss.createQueue(remindersQueue)
  await boss.schedule(remindersQueue, remindersAt)
  await boss.work(remindersQueue, remind)
  await boss.createQueue(clearingQueue)
  await boss.schedule(clearingQueue, clearingAt)
  await boss.work(clearingQueue, clear)
  await boss.createQueue(importQueue)
  await workOnImports(boss)
  workOnDocuments()
  return boss
}

/** Loaded when it runs: the verb itself hands mail to this queue. */
async function remind(): Promise<void> {
  const [{ remindDue }, { systemContext }] = await Promise.all([
    import('@/lib/server/questionnaire/delegation/remind-due'),
    import('@/lib/server/system-context'),
  ])
  await remindDue(systemContext('Daily reminders'))
}

async function clear(): Promise<void> {
  const { clearRemoved } = await import('@/lib/server/removal/clear')
  await clearRemoved(systemContext('Clearing of removed things'))
}

/** One file at a time in each server. */
async function workOnImports(boss: PgBoss): Promise<void> {
  await boss.work(importQueue, { pollingIntervalSeconds: 0.5 }, async (batch) => {
    const { runImport } = await import('@/lib/server/coverage/import/run')
    for (const job of batch)
      await runImport(systemContext('Import of files'), ImportPayload.parse(job.data).importId)
  })
  const revive = async () => {
    const [{ reviveImports }, { expireFiles }] = await Promise.all([
      import('@/lib/server/coverage/import/revive'),
      import('@/lib/server/coverage/import/expire-files'),
    ])
    const ctx = systemContext('Import of files')
    for (const importId of await reviveImports(ctx)) await queueImport(importId)
    await expireFiles(ctx)
  }
  const look = () =>
    void revive().catch((error: unknown) =>
      logger().error({ err: error }, 'imports could not be looked after'),
    )
  look()
  setInterval(look, reviveEvery).unref()
}

/** Documents have a line of their own, in which progress can be seen; each server takes from it. */
function workOnDocuments(): void {
  const look = async () =>
    (await import('@/lib/server/rendering/pool/look-after')).lookAfterRenderings(
      systemContext('Drawing of documents'),
    )
  const timer = () =>
    void look().catch((error: unknown) =>
      logger().error({ err: error }, 'documents could not be looked after'),
    )
  timer()
  setInterval(timer, lookForDocumentsEvery).unref()
}
