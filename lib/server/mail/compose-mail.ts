import 'server-only'
import messages from '@/messages/en.json'
import type { Mail } from './send'

export type MailKind = keyof typeof messages.mail

/** The message of this kind, with the given words in the places that the catalogue names. */
export function composeMail(kind: MailKind, to: string, words: Record<string, string>): Mail {
  const { subject, text } = messages.mail[kind]
  const filled = (pattern: string) =>
    pattern.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place)
  return { to, subject: filled(subject), text: filled(text) }
}
