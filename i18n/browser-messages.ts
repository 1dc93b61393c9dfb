import type { Messages } from 'next-intl'

/** The catalogue as components in the browser say it: mails and documents are written on the server. */
export function browserMessages({
  mail: _mail,
  printed: _printed,
  ...said
}: Messages): Partial<Messages> {
  return said
}
