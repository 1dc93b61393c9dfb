import { z } from 'zod'

/**
 * Control characters other than tab and line breaks, and lone surrogates, which PostgreSQL and PDF
 * cannot hold.
 */
const unprintable = /[\p{Cs}]|(?![\t\n\r])\p{Cc}/u
const printable = (text: string) => !unprintable.test(text)
const unprintableMessage =
  'Remove the control characters; they often come from a copy out of another program.'

/** One line of text, trimmed, at most `max` characters. */
export function line(max = 500): z.ZodString {
  return z
    .string('Write this as text.')
    .trim()
    .max(max, `Use at most ${max.toLocaleString('en')} characters.`)
    .refine((text) => !/[\n\r]/.test(text), 'Write this on one line.')
    .refine(printable, unprintableMessage)
}

/** Text of several paragraphs, at most `max` characters. */
export function prose(max = 20_000): z.ZodString {
  return z
    .string('Write this as text.')
    .max(max, `Use at most ${max.toLocaleString('en')} characters.`)
    .refine(printable, unprintableMessage)
}

/** One line that may not be empty. */
export function requiredLine(max = 500): z.ZodString {
  return line(max).min(1, 'Fill this in.')
}
