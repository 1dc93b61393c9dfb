import 'server-only'
import nodemailer from 'nodemailer'
import { env } from '@/lib/server/env'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Sends one message through SMTP_URL. Throws when the server does not take it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) throw new Error('There is no SMTP_URL.')
  await nodemailer.createTransport(SMTP_URL).sendMail({ ...mail, from: MAIL_FROM })
}
