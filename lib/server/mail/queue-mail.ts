import 'server-only'
import type { Transaction } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { enqueue } from '@/lib/server/queue/queue'
import { seal } from '@/lib/server/seal'
import { mailJob } from './mail-job'
import type { Mail } from './send'

export function mailIsSetUp(): boolean {
  return Boolean(env().SMTP_URL)
}

/**
 * Hands a message to the queue as part of the transaction: what is rolled back is never sent. Does
 * nothing where no mail server is set up. A link that opens something waits sealed, and takes the
 * place of `{link}` when the message is sent.
 */
export async function queueMail(tx: Transaction, mail: Mail, link?: string): Promise<void> {
  if (mailIsSetUp()) await enqueue(mailJob, { ...mail, ...(link && { link: seal(link) }) }, { tx })
}
