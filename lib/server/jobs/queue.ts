import 'server-only'
import PgBoss from 'pg-boss'
import { z } from 'zod'
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

/** Hands a message to the queue; it is tried again while the mail server does not take it. */
export async function queueMail(mail: Mail): Promise<void> {
  if (!env().SMTP_URL) return
  await (await jobs()).send(mailQueue, mail, retries)
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4 })
  boss.on('error', (error) => logger().error({ err: error }, 'job queue'))
  await boss.start()
  await boss.createQueue(mailQueue)
  await boss.work(mailQueue, async (batch) => {
    for (const job of batch) await sendMail(Payload.parse(job.data))
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
