import 'server-only'
import PgBoss from 'pg-boss'
import { z } from 'zod'
import type { Transaction } from '../db'
import { env } from '../env'
import { logger } from '../logger'
import { type Mail, sendMail } from '../mail/send'

const mailQueue = 'mail'
const remindersQueue = 'reminders'
/** Every day at six in the morning, UTC. */
const remindersAt = '0 6 * * *'
const retries = { retryLimit: 8, retryDelay: 30, retryBackoff: true }
/** Both keep what a failed job needs to be looked at and run again. */
const Payload = z.object({ to: z.string(), subject: z.string(), text: z.string() })

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
 * Hands a message to the queue as part of the transaction: what is rolled back is never sent. It is tried again while the
 * mail server does not take it. Does nothing where no mail server is set up.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  if (!env().SMTP_URL) return
  await (await jobs()).send(mailQueue, mail, { ...retries, db: within(tx) })
}

/** Lets the queue write through the transaction. */
export function within(tx: Transaction): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await tx.$queryRawUnsafe<object[]>(text, ...values) }) }
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4 })
  boss.on('error', (error) => logger().error({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(mailQueue)
  // One message that is refused does not hold back, or send twice, the others taken with it.
  await boss.work(mailQueue, { batchSize: 10 }, async (batch) => {
    for (const { id, data } of batch) await sendMail(Payload.parse(data)).catch((error: Error) => boss.fail(mailQueue, id, error))
  })
  await boss.createQueue(remindersQueue)
  await boss.schedule(remindersQueue, remindersAt)
  await boss.work(remindersQueue, remind)
  return boss
}

/** Loaded when it runs: the verb itself hands mail to this queue. */
async function remind(): Promise<void> {
  const [{ remindDue }, { systemContext }] = await Promise.all([import('../services/questionnaire/remind-due'), import('../system-context')])
  await remindDue(systemContext('Daily reminders'))
}
