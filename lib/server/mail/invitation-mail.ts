import 'server-only'
import messages from '@/messages/en.json'
import { isoDay } from '../iso-day'
import type { Mail } from './send'

/** The message that carries a one-time link. */
export function invitationMail(to: string, link: string, expiresAt: Date): Mail {
  const { subject, text } = messages.mail.invitation
  return { to, subject, text: text.replace('{link}', link).replace('{until}', isoDay(expiresAt)) }
}
