import { z } from 'zod'
import { coded } from '@/lib/core/reason'

/**
 * Control characters other than tab and line breaks, and lone surrogates, which PostgreSQL and PDF
 * cannot hold.
 */
const unprintable = /[\p{Cs}]|(?![\t\n\r])\p{Cc}/u
const printable = (text: string) => !unprintable.test(text)
const unprintableMessage = coded('remove-control-characters')

/** One line of text, trimmed, at most `max` characters. */
export function line(max = 500): z.ZodString {
  return z
    .string(coded('write-as-text'))
    .trim()
    .max(max, coded('characters-at-most', { most: max }))
    .refine((text) => !/[\n\r]/.test(text), coded('write-on-one-line'))
    .refine(printable, unprintableMessage)
}

/** Text of several paragraphs, at most `max` characters. */
export function prose(max = 20_000): z.ZodString {
  return z
    .string(coded('write-as-text'))
    .max(max, coded('characters-at-most', { most: max }))
    .refine(printable, unprintableMessage)
}

/** One line that may not be empty. */
export function requiredLine(max = 500): z.ZodString {
  return line(max).min(1, coded('fill-in'))
}
