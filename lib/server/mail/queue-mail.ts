import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { enqueue } from '@/lib/server/queue/queue'
import { mailJob } from './mail-job'
import type { Mail } from './send'

/**
 * Hands a message to the queue as part of the transaction: what is rolled back is never sent. Does
 * nothing where no mail server is set up.
 */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  if (env().SMTP_URL) await enqueue(mailJob, mail, { tx })
}
