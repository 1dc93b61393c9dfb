import 'server-only'
import messages from '@/messages/en.json'
import type { Mail } from './send'

interface Words {
  assessment: string
  institution: string
  /** Where the questionnaire opens. */
  link: string
}

/** The message that carries a respondent's personal link. */
export function respondentLinkMail(to: string, words: Words & { until: string }): Mail {
  return filled(to, messages.mail.respondentLink, { ...words })
}

/** Says how much is still open and by when; `due` is empty when there is no date. */
export function reminderMail(to: string, { due, ...words }: Words & { count: string; due: string }): Mail {
  const { reminder } = messages.mail
  return filled(to, { subject: reminder.subject, text: due ? `${reminder.text}\n\n${reminder.due}` : reminder.text }, { ...words, due })
}

function filled(to: string, { subject, text }: { subject: string; text: string }, words: Record<string, string>): Mail {
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_match, name: string) => words[name] ?? '')
  return { to, subject: fill(subject), text: fill(text) }
}
