import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { commonPasswordStems } from './common-passwords'

export const shortestPassword = 12
export const longestPassword = 200

/** A new password: long enough and not one that everybody tries first. */
export const NewPassword = z
  .string()
  .min(shortestPassword, coded('password-characters-at-least', { least: shortestPassword }))
  .max(longestPassword, coded('characters-at-most', { most: longestPassword }))
  .refine((password) => !isCommonPassword(password), coded('password-too-common'))

export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return true
  if (isRun(plain)) return true
  const lookAlikes: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  const unmask = (text: string) => text.replace(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign)
  return [plain, unmask(plain), unmask(plain.replace(/[^a-z]+$/, ''))].some((text) =>
    commonPasswordStems.has(text.replace(/[^a-z]/g, '')),
  )
}

/** Characters that follow one another all the way, as in 123456789012 or abcdefghijkl. */
function isRun(text: string): boolean {
  return [...text]
    .slice(1)
    .every(
      (sign, index) =>
        Math.abs((sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)) <= 1 || sign === '0',
    )
}
