import { z } from 'zod'
import { coded } from '@/lib/core/reason'
import { tokenScopes } from '../policy/role'
import { line, requiredLine } from '../text'
import { NewPassword } from './password'

export const PasswordChange = z.strictObject({
  current: z.string().max(1000),
  password: NewPassword,
})

export const NewAccessToken = z.strictObject({
  name: requiredLine(80),
  scopes: z.array(z.enum(tokenScopes)).min(1).default(['read']),
  /** Days until it expires. */
  days: z.number().int().min(1).max(365),
})

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email(coded('enter-an-email')))
Email.register(z.globalRegistry, { id: 'Email' })

export const ProfileChange = z.strictObject({
  name: requiredLine(120).optional(),
  institution: line(200).optional(),
  /** BCP 47 tag of a language that screens have; empty leaves it to the browser. */
  language: z.string().max(35).optional(),
  timeZone: z.string().max(60).refine(isTimeZone, coded('choose-a-time-zone')).optional(),
})

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

export const ConfirmCode = z.strictObject({
  code: z
    .string()
    .max(20)
    .regex(/^\s*(?:\d\s*){6}$/, coded('second-factor-code-wrong')),
})

export const DisableSecondFactor = z.strictObject({ password: z.string().max(1000) })
